import { ChecksNeeded } from "../../core/load-checks.js";
import type { Explainer } from "../../explain/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import type { Entry } from "../../sheet/entries.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { Wording } from "../../text/wording.js";
import type { LazyParts } from "./lazy-parts.js";
import { tell } from "./tell.js";
import type { Editing, FieldAt, Tables, View, WidgetElement } from "./view.js";
import type { WidgetState } from "./widget-state.js";

/**
 * Runs one calculator in a widget: every action of a person arrives here, changes the sheet, and is computed, drawn,
 * and then reported to the host page and to screen readers.
 */
export class Controller implements View {
  readonly state: WidgetState = { open: new Set() };
  /** Reports the change that the next drawing will show. */
  #reportChange: (() => void) | undefined;
  #disconnect: (() => void) | undefined;

  constructor(
    readonly sheet: Sheet,
    readonly wording: Wording,
    readonly lazy: LazyParts,
    readonly element: WidgetElement,
    readonly fail: (error: unknown) => void,
  ) {}

  get level(): number {
    return Math.min(Math.max(Math.trunc(this.element.headingLevel) || 2, 1), 6);
  }

  get compact(): boolean {
    return this.element.compact;
  }

  get tables(): Tables | undefined {
    return this.lazy.tables;
  }

  get editing(): Editing | undefined {
    return this.lazy.editing;
  }

  enter(at: FieldAt, text: string): void {
    this.#edit((editing) => this.change(() => editing.enter(this.sheet, at, text)));
  }

  settle(at: FieldAt): void {
    this.#edit((editing) => editing.settle(this, at));
  }

  press(at: FieldAt, event: KeyboardEvent): void {
    this.#edit((editing) => editing.press(this, at, event));
  }

  /** Runs an action of the editing part: at once if that is loaded, else as soon as it is. */
  #edit(action: (editing: Editing) => void): void {
    const { lazy } = this;
    if (lazy.editing) {
      action(lazy.editing);
      return;
    }
    lazy.retryFailed();
    void lazy.loadEditing().then(() => lazy.editing && action(lazy.editing));
  }

  put(path: string, entry: Entry | undefined): void {
    this.#edit((editing) => this.change(() => editing.put(this.sheet, path, entry)));
  }

  change(action: () => void, message?: string, focus?: string): void {
    action();
    try {
      this.sheet.calculate();
    } catch (error) {
      // The checks come with the editing part.
      if (error instanceof ChecksNeeded) this.#edit(() => this.change(() => undefined, message, focus));
      // The last answer is not for these entries.
      else this.fail(error);
      return;
    }
    this.state.focus = focus;
    this.#reportChange = () => {
      this.report();
      this.editing?.announce(this, message);
    };
    this.redraw();
  }

  redraw(): void {
    this.element.requestUpdate();
  }

  isOpen(key: string): boolean {
    return this.state.open.has(key);
  }

  setOpen(key: string, open: boolean): void {
    if (open === this.isOpen(key)) return;
    if (open) {
      this.lazy.retryFailed();
      this.state.open.add(key);
    } else this.state.open.delete(key);
    this.redraw();
  }

  show(path: string): void {
    const group = this.sheet.description.form.find(
      ({ inputs, table }) => inputs.includes(path) || (table !== undefined && path.startsWith(`${table}[`)),
    );
    if (group) this.state.open.add(`group:${group.id}`);
    this.state.focus = path;
    this.redraw();
  }

  explanation(target: string, key: string): TemplateResult {
    const { lazy } = this;
    if (lazy.explainer) return this.#explained(lazy.explainer, target, key);
    if (lazy.hasFailed("explainer")) return html`<p>${this.wording.ui("explainFailed")}</p>`;
    lazy.loadExplainer();
    return html``;
  }

  /** Draws an explanation; if the core fails meanwhile, the element shows that in place of the answer. */
  #explained(explainer: Explainer, target: string, key: string): TemplateResult {
    try {
      return explainer.explanation(this, target, key);
    } catch (error) {
      this.fail(error);
      return html``;
    }
  }

  /** Tells the host page the answer or the problems. */
  report(): void {
    const { sheet, element } = this;
    if (sheet.problems.length > 0) tell(element, "problem", { problems: sheet.problems });
    else if (sheet.calculation) {
      // A copy, so that a page which changes it does not change what is drawn.
      const answer = { inputs: sheet.answered, values: sheet.calculation.values };
      tell(element, "change", structuredClone(answer));
    }
  }

  /** After each drawing: reports the change that it shows, moves the focus, and starts to follow links. */
  drawn(): void {
    const report = this.#reportChange;
    this.#reportChange = undefined;
    report?.();
    const { editing, element } = this;
    if (element.isConnected) this.#disconnect ??= editing?.connect(this);
    editing?.moveFocus(this);
  }

  /** Stops everything that would go on without the widget; the next drawing starts it again. */
  close(): void {
    this.#disconnect?.();
    this.#disconnect = undefined;
  }
}
