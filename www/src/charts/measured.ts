import { AsyncDirective } from "lit/async-directive.js";
import { type ChildPart, directive } from "lit/directive.js";
import { nothing, type TemplateResult } from "../shared/lit.js";

/** The space of a chart: its width and font size, in pixels. */
export interface Room {
  width: number;
  em: number;
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
  #room: Room = { width: 0, em: 0 };
  #box: Element | null = null;
  // In the next animation frame: drawing changes the observed height, which browsers would report
  // as an error.
  #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  override render(draw: Draw): TemplateResult | typeof nothing {
    this.#draw = draw;
    return this.#room.width > 0 ? draw(this.#room) : nothing;
  }

  override update(part: ChildPart, [draw]: [Draw]): TemplateResult | typeof nothing {
    if (this.#box === null) {
      this.#box = part.parentNode as Element;
      this.#observer.observe(this.#box);
    }
    return this.render(draw);
  }

  override disconnected(): void {
    this.#observer.disconnect();
  }

  override reconnected(): void {
    if (this.#box) this.#observer.observe(this.#box);
  }

  #measure(): void {
    if (!this.#box || !this.isConnected) return;
    const width = Math.floor(this.#box.clientWidth);
    const em = Number.parseFloat(getComputedStyle(this.#box).fontSize);
    if (width <= 0 || (width === this.#room.width && em === this.#room.em)) return;
    this.#room = { width, em };
    this.setValue(this.#draw(this.#room));
  }
}

/** A directive that draws a template for the width of its parent element. */
export const measured = directive(Measured);
