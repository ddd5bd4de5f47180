import type { Inputs, Program } from "../../core/contract/index.js";
import type { PartnerCalculatorElement } from "../../element.js";
import { setProperties } from "../../shared/custom-properties.js";
import { withoutFigures } from "./button-address.js";
import { propertiesOf } from "./custom-properties.js";
import { firstLines } from "./first-lines.js";
import type { Outcome } from "./outcome.js";
import { type OwnWords, ownWordsOf } from "./own-words.js";
import type { Settings, Width } from "./state.js";
import { viewOf } from "./view.js";

/** The smallest scale at which text is readable. If the box is still too narrow, it scrolls. */
const SMALLEST = 0.5;

/** The title as in the snippets, but with the heading level of the preview. */
function titleOf(text: string): HTMLElement {
  const title = Object.assign(document.createElement("span"), { slot: "heading", textContent: text });
  title.setAttribute("role", "heading");
  title.setAttribute("aria-level", "3");
  return title;
}

/** The button as in the snippets, but it opens a new window. */
function linkOf({ text, address }: NonNullable<OwnWords["button"]>): HTMLElement {
  const link = document.createElement("a");
  Object.assign(link, { slot: "call-to-action", textContent: text, href: withoutFigures(address) });
  Object.assign(link, { target: "_blank", rel: "noopener" });
  link.dataset.address = address;
  return link;
}

/** The preview: the element in a box with the width of a screen. */
export class Preview {
  /** The box, which visitors can resize. */
  readonly box = document.createElement("div");
  readonly #stage = document.createElement("div");
  readonly #element = document.createElement("partner-calculator") as PartnerCalculatorElement;
  /** The box's width in the calculator's pixels, and its scale. */
  readonly #size = document.createElement("output");
  #program = "";
  /** The title and the button in the element, as JSON. */
  #filled = "";
  #wanted: Width = 0;
  /** The inputs of the last answer. */
  #entered: Inputs = {};
  /** The chosen width and the available width at the last layout. */
  #set = "";

  constructor(
    /** Called after an entry in the preview. */
    changed: () => void,
  ) {
    this.#element.addEventListener("calculator-change", ({ detail }) => {
      this.#entered = detail.inputs;
      changed();
    });
    this.box.className = "box";
    this.#stage.className = "stage";
    this.#element.headingLevel = 3;
    this.box.append(this.#stage);
    new ResizeObserver(() => this.#measure()).observe(this.box);
    addEventListener("resize", () => this.#fit());
  }

  /** The rows of a table in the preview, if the calculator has that table. */
  rowsOf(table: string): Inputs[] | undefined {
    const rows = this.#entered[table];
    return Array.isArray(rows) ? rows : undefined;
  }

  /** The element that shows the box's width. */
  get size(): HTMLElement {
    return this.#size;
  }

  /** The width of the box: the chosen width, or else tablet if it fits, or phone. */
  get width(): Width {
    if (this.#wanted !== 0) return this.#wanted;
    return this.#room() < 768 ? 360 : 768;
  }

  /** Shows the settings. Without an outcome, the calculator stays as it was. */
  show(settings: Settings, outcome: Outcome | undefined): void {
    const element = this.#element;
    this.#wanted = settings.width;
    requestAnimationFrame(() => this.#fit());
    // Set the type and the program before the element is attached, because it would report a
    // missing type.
    if (!outcome) return;
    element.type = settings.calculator;
    element.locale = settings.locale || undefined;
    element.currency = outcome.currency || undefined;
    element.theme = settings.theme || undefined;
    element.compact = settings.compact;
    setProperties(element, propertiesOf(settings));
    element.first = firstLines({ settings, outcome }).join(",") || undefined;
    element.view = viewOf(settings) || undefined;
    this.#show(outcome.shown);
    this.#fill(settings);
    if (!element.isConnected) this.#stage.append(element);
  }

  /** Puts the owner's title and button into the slots of the element. */
  #fill(settings: Settings): void {
    const words = ownWordsOf(settings);
    // Keep an unchanged button, because the element has replaced the placeholders in its address.
    const key = JSON.stringify(words);
    if (key === this.#filled) return;
    this.#filled = key;
    const { heading, button } = words;
    const parts: HTMLElement[] = [];
    if (heading) parts.push(titleOf(heading));
    if (button) parts.push(linkOf(button));
    this.#element.replaceChildren(...parts);
  }

  /**
   * Sets the program only if its content changed, because every new object restarts the calculator.
   */
  #show(program: Program | string | undefined): void {
    const text = JSON.stringify(program) ?? "";
    if (text === this.#program) return;
    this.#program = text;
    this.#element.program = program;
  }

  #room(): number {
    const { box } = this;
    const { marginLeft, marginRight } = getComputedStyle(box);
    // On a phone, the box extends into the page's margins.
    const outside = (Number.parseFloat(marginLeft) || 0) + (Number.parseFloat(marginRight) || 0);
    return (box.parentElement?.clientWidth ?? 0) - outside - this.#edge();
  }

  /** The width of the box's borders and scroll bar. */
  #edge(): number {
    return this.box.offsetWidth - this.box.clientWidth;
  }

  /** Sets the box's width, and scales the calculator down if that width does not fit. */
  #fit(): void {
    const key = `${this.width} ${this.#room()}`;
    // A box that was resized by hand keeps its size until another width is chosen.
    if (key === this.#set || !this.box.isConnected) return;
    this.#set = key;
    const scale = Math.min(1, Math.max(SMALLEST, this.#room() / this.width));
    this.#stage.style.setProperty("zoom", String(scale));
    // The stage follows a box that is resized by hand, and is wider if the box is scaled down.
    const isWider = this.width * scale > this.#room() + 1;
    this.#stage.style.width = isWider ? `${this.width}px` : "";
    this.box.style.width = `${Math.min(this.width * scale, this.#room()) + this.#edge()}px`;
    this.#measure();
  }

  #measure(): void {
    const scale = Number(this.#stage.style.getPropertyValue("zoom")) || 1;
    const width = Math.round(
      Math.max(this.box.clientWidth / scale, Number.parseFloat(this.#stage.style.width) || 0),
    );
    const drawn = scale < 0.995 ? `, drawn at ${Math.round(scale * 100)}%` : "";
    this.#size.textContent = `${width.toLocaleString("en")} px wide${drawn}`;
  }
}
