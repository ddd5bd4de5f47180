import { AsyncDirective } from "lit/async-directive.js";
import { directive, type ElementPart } from "lit/directive.js";
import { noChange } from "lit/html.js";

/** Pixels that the gap before each column gives up at most. */
const MOST = 4;

/**
 * Takes what a table is too wide by from the gaps between its columns, where that is little: nobody has to scroll for
 * a few pixels. The table's styles subtract `--give` from their gaps.
 */
class FittedTable extends AsyncDirective {
  #box: Element | undefined;
  // In a frame of its own: what is taken changes the width that is observed, which browsers report to the page as an error.
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
    // Both are rounded.
    const excess = this.#box.scrollWidth - this.#box.clientWidth + 1;
    if (excess > 1 && excess <= MOST * gaps) give(excess / gaps);
  }
}

/** Stands in the tag of an element that scrolls a table sideways. */
export const fittedTable = directive(FittedTable);
