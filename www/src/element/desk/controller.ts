import { html, type TemplateResult } from "../../shared/lit.js";
import { LiveRegion } from "../../shared/live-region.js";
import type { Entry } from "../../sheet/entries.js";
import { nameOf } from "../../text/wording.js";
import type { Started } from "../start/start.js";
import type { Rest } from "./editing-part.js";
import type { LazyParts } from "./lazy-parts.js";
import type { View } from "./view.js";

/** What the desk needs of the element that it works in. */
export interface Host {
  readonly root: HTMLElement | DocumentFragment;
  readonly level: number;
  readonly compact: boolean;
  redraw(): void;
  /** Tells the page around. */
  tell(event: "ready" | "change" | "problem", detail: Record<string, unknown>): void;
}

/** Where a person works on one calculator: takes what is done to the entries, and says what came of it. */
export class Desk implements View {
  readonly sheet: Started["sheet"];
  readonly wording: Started["wording"];
  readonly tables: Started["tables"];
  removed: View["removed"];
  otherVersion: string | undefined;
  readonly #open = new Set<string>();
  readonly #live: LiveRegion;
  #focus: string | undefined;

  constructor(
    started: Started,
    readonly lazy: LazyParts,
    readonly host: Host,
  ) {
    this.sheet = started.sheet;
    this.wording = started.wording;
    this.tables = started.tables;
    this.#live = new LiveRegion(() => host.root.querySelector("[role=status]"));
  }

  get level(): number {
    return this.host.level;
  }

  get compact(): boolean {
    return this.host.compact;
  }

  get rest(): Rest | undefined {
    return this.lazy.rest;
  }

  withRest(action: (rest: Rest) => void): void {
    const { lazy } = this;
    if (lazy.rest) {
      action(lazy.rest);
      return;
    }
    lazy.forgive();
    void lazy.askForRest().then(() => lazy.rest && action(lazy.rest));
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  setOpen(key: string, open: boolean): void {
    if (open === this.#open.has(key)) return;
    if (open) {
      this.lazy.forgive();
      this.#open.add(key);
    } else this.#open.delete(key);
    this.host.redraw();
  }

  edit(path: string, entry: Entry | undefined): void {
    this.change(() => this.sheet.put(path, entry));
  }

  settle(path: string, entry: Entry | undefined): void {
    this.sheet.put(path, entry);
    this.host.redraw();
  }

  change(action: () => void, message?: string, focus?: string): void {
    action();
    this.sheet.calculate();
    this.report();
    if (message) this.#live.say(message, 50);
    this.#focus = focus;
    this.host.redraw();
  }

  redraw(): void {
    this.host.redraw();
  }

  show(path: string): void {
    const group = this.sheet.description.form.find(
      ({ inputs, table }) => inputs.includes(path) || (table !== undefined && path.startsWith(`${table}[`)),
    );
    if (group) this.#open.add(`group:${group.id}`);
    this.#focus = path;
    this.host.redraw();
  }

  explanation(target: string, key: string): TemplateResult {
    const { lazy } = this;
    if (lazy.explainer) return lazy.explainer.explanation(this, target, key);
    if (lazy.hasFailed("explainer")) return html`<p>${this.wording.ui("explainFailed")}</p>`;
    lazy.askForExplainer();
    return html``;
  }

  /** Says what came of the entries, to the page around and, once a person works here, to screen readers. */
  report(isFirst = false): void {
    const { sheet, wording, host } = this;
    const [problem] = sheet.problems;
    if (problem) {
      host.tell("problem", { problems: sheet.problems });
      this.#say(`${wording.label(nameOf(problem.path))}: ${this.rest?.sentence(problem) ?? ""}`, isFirst);
    } else if (sheet.calculation) {
      // A copy: what a page does to it is not to be drawn.
      host.tell("change", structuredClone({ inputs: sheet.answered, values: sheet.calculation.values }));
      this.#say(wording.headline(sheet.calculation, sheet.inputs), isFirst);
    }
  }

  #say(text: string, isFirst: boolean): void {
    if (!isFirst) this.#live.say(text);
  }

  /** After drawing: moves the focus where an action wanted it, and shows where that is. */
  drawn(): void {
    if (this.#focus === undefined) return;
    const target = this.host.root.querySelector<HTMLElement>(`#${CSS.escape(this.#focus)}`);
    this.#focus = undefined;
    target?.focus();
    const around = target?.closest(".field, td");
    if (!around || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    around.animate([{ background: "var(--pc-tint)" }, { background: "transparent" }], 900);
  }

  /** Nothing more is said. */
  close(): void {
    this.#live.stop();
  }
}
