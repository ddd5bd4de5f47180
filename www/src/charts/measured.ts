import { AsyncDirective } from "lit/async-directive.js";
import { type ChildPart, directive } from "lit/directive.js";
import { nothing, type TemplateResult } from "../shared/lit.js";

/** The room that a chart has: its width and the size of its text, in pixels. */
export interface Room {
  width: number;
  em: number;
}

type Draw = (room: Room) => TemplateResult;

/**
 * Draws for the width that there is and again whenever it changes, at one unit to the pixel:
 * so text keeps the size of the text around it, on a phone as on a wall.
 */
class Measured extends AsyncDirective {
  #draw: Draw = () => {
    throw new Error("measured before it was rendered");
  };
  #room: Room = { width: 0, em: 0 };
  #box: Element | null = null;
  // In a frame of its own: what is drawn changes the height that is observed, which browsers report to the page as an error.
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

/** A template that is drawn for the width of the element that it stands in. */
export const measured = directive(Measured);
