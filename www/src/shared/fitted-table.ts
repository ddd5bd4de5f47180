import { AsyncDirective } from "lit/async-directive.js";
import { directive, type ElementPart } from "lit/directive.js";
import { noChange } from "lit/html.js";

/** The most pixels by which the gap before a column may shrink. */
const MOST = 4;

/**
 * Shrinks the gaps between the columns of a table that is slightly too wide, so that nobody has to scroll for a few
 * pixels. The table's styles subtract `--give` from their gaps.
 */
class FittedTable extends AsyncDirective {
  #box: Element | undefined;
  // Fits in the next animation frame, because fitting changes the observed width, which browsers would report to the
  // page as an error.
  #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));

  override render(): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart): typeof noChange {
    if (!this.#box) {
      this.#box = part.element;
      this.#observe();
    }
    return noChange;
  }

  override disconnected(): void {
    this.#observer.disconnect();
  }

  override reconnected(): void {
    this.#observe();
  }

  #observe(): void {
    if (!this.isConnected) return;
    const table = this.#box?.querySelector("table");
    for (const each of [this.#box, table]) if (each) this.#observer.observe(each);
  }

  #fit(): void {
    const table = this.#box?.querySelector("table");
    if (!this.#box || !table || !this.isConnected) return;
    const gaps = (table.rows[0]?.cells.length ?? 0) - 1;
    const give = (pixels: number) => table.style.setProperty("--give", `${pixels}px`);
    give(0);
    // Both widths are rounded, so the true excess may be larger by up to a pixel.
    const excess = this.#box.scrollWidth - this.#box.clientWidth + 1;
    if (excess > 1 && excess <= MOST * gaps) give(excess / gaps);
  }
}

/** A directive for the tag of an element that scrolls a table sideways. */
export const fittedTable = directive(FittedTable);
