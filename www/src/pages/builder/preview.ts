import type { Inputs, Program } from "../../core/contract/index.js";
import type { PartnerCalculatorElement } from "../../element.js";
import { isColour } from "../../shared/color.js";
import type { Outcome } from "./outcome.js";
import type { Settings, Width } from "./state.js";

/** Nobody can read what is smaller: the box scrolls instead. */
const SMALLEST = 0.5;

/** The element itself in a box of its own, at the width of some screen. */
export class Preview {
  /** The box, which can be drawn wider and narrower. */
  readonly box = document.createElement("div");
  readonly #stage = document.createElement("div");
  readonly #element = document.createElement("partner-calculator") as PartnerCalculatorElement;
  /** How wide the box is in the calculator's own pixels, and how much smaller it is drawn. */
  readonly #size = document.createElement("output");
  #program = "";
  #wanted: Width = 0;
  /** What was entered last and has an answer. */
  #entered: Inputs = {};
  /** The width and the room that the box was last set for. */
  #set = "";

  constructor(
    /** Called when something was entered. */
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

  /** The rows of a table as they stand in the preview, if it has one. */
  rowsOf(table: string): Inputs[] | undefined {
    const rows = this.#entered[table];
    return Array.isArray(rows) ? rows : undefined;
  }

  /** Says how wide the box is. */
  get size(): HTMLElement {
    return this.#size;
  }

  /** The width that is shown: the chosen one, else the widest but a desktop's that there is room for. */
  get width(): Width {
    if (this.#wanted !== 0) return this.#wanted;
    return this.#room() < 768 ? 360 : 768;
  }

  /** Shows what was chosen, as far as it works. */
  show(settings: Settings, outcome: Outcome | undefined): void {
    const element = this.#element;
    this.#wanted = settings.width;
    requestAnimationFrame(() => this.#fit());
    // Without a type it would say that one is missing; what it is comes with its program, not before.
    if (!outcome) return;
    element.type = settings.calculator;
    element.locale = settings.locale || undefined;
    element.currency = outcome.currency || undefined;
    element.theme = settings.theme || undefined;
    element.compact = settings.compact;
    const accent = settings.accent.trim();
    element.style.setProperty("--pc-accent", isColour(accent) ? accent : "");
    this.#show(outcome.shown);
    if (!element.isConnected) this.#stage.append(element);
  }

  /** The same program in another object would make the calculator start again. */
  #show(program: Program | string | undefined): void {
    const text = JSON.stringify(program) ?? "";
    if (text === this.#program) return;
    this.#program = text;
    this.#element.program = program;
  }

  #room(): number {
    const { box } = this;
    const { marginLeft, marginRight } = getComputedStyle(box);
    // On a phone the box reaches over the page's margins.
    const outside = (Number.parseFloat(marginLeft) || 0) + (Number.parseFloat(marginRight) || 0);
    return (box.parentElement?.clientWidth ?? 0) - outside - this.#edge();
  }

  /** What the box takes of its width for its edges and its scroll bar. */
  #edge(): number {
    return this.box.offsetWidth - this.box.clientWidth;
  }

  /** Sets the box to the width; what there is no room for is drawn smaller. */
  #fit(): void {
    const key = `${this.width} ${this.#room()}`;
    // Drawn by hand it stays as it is until another width is chosen.
    if (key === this.#set || !this.box.isConnected) return;
    this.#set = key;
    const scale = Math.min(1, Math.max(SMALLEST, this.#room() / this.width));
    this.#stage.style.setProperty("zoom", String(scale));
    // The stage follows the box when that is drawn by hand, and is wider where there is no room.
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
