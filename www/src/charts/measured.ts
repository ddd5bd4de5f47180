import { AsyncDirective } from "lit/async-directive.js";
import { type ChildPart, directive } from "lit/directive.js";
import { nothing, type TemplateResult } from "../shared/lit.js";
import { type Type, typeKey, typeOf } from "./type.js";

/** The space of a chart: its width in pixels, and its type. */
export interface Room extends Type {
  width: number;
}

type Draw = (room: Room) => TemplateResult;

/**
 * Draws for the available width, and again when it changes, at one unit per pixel, so that text
 * keeps its size at any width.
 */
class Measured extends AsyncDirective {
  #draw: Draw = () => {
    throw new Error("measured before it was rendered");
  };
  #room: Room | undefined;
  #key = "";
  #box: Element | null = null;
  // Measures in the next animation frame, because drawing changes the observed height, which
  // browsers would report as an error.
  #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  override render(draw: Draw): TemplateResult | typeof nothing {
    this.#draw = draw;
    return this.#room ? draw(this.#room) : nothing;
  }

  override update(part: ChildPart, [draw]: [Draw]): TemplateResult | typeof nothing {
    if (this.#box === null) {
      this.#box = part.parentNode as Element;
      this.#observe();
    }
    return this.render(draw);
  }

  override disconnected(): void {
    this.#observer.disconnect();
    document.fonts.removeEventListener("loadingdone", this.#measure);
  }

  override reconnected(): void {
    this.#observe();
  }

  /** Observes the surrounding box, too, because its height changes with the typeface of the page. */
  #observe(): void {
    // A listener that is added now would never be removed. `reconnected` calls this again.
    if (!this.isConnected) return;
    for (const box of [this.#box, this.#box?.parentElement]) if (box) this.#observer.observe(box);
    document.fonts.addEventListener("loadingdone", this.#measure);
  }

  #measure = (): void => {
    if (!this.#box || !this.isConnected) return;
    const width = Math.floor(this.#box.clientWidth);
    const style = getComputedStyle(this.#box);
    const key = `${width}|${typeKey(style)}`;
    if (width <= 0 || key === this.#key) return;
    this.#key = key;
    this.#room = { width, ...typeOf(style) };
    this.setValue(this.#draw(this.#room));
  };
}

/** A directive that draws a template for the width of its parent element. */
export const measured = directive(Measured);
