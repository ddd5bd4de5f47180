import type { Problem } from "../core/contract/index.js";
import type { nothing, Styles, TemplateResult } from "../shared/lit.js";
import type { Entry } from "../sheet/entries.js";
import type { Sheet } from "../sheet/sheet.js";
import type { Wording } from "../text/wording.js";

/** A widget as its tools see it. */
export interface ToolContext {
  readonly element: HTMLElement & { readonly renderRoot: ShadowRoot };
  readonly sheet: Sheet;
  readonly wording: Wording;
  /** The heading level of the calculator's title. */
  readonly level: number;
  readonly compact: boolean;
  /** What sentences about problems need; tools open after it is loaded. */
  readonly editing?: { sentence(problem: Problem, sheet: Sheet): string } | undefined;
  /** Gives a field a value, or without an entry its default, and recomputes. */
  put(path: string, entry: Entry | undefined): void;
  /** Changes the sheet, recomputes, announces `message`, and moves the focus to the element with the id `focus`. */
  change(action: () => void, message?: string, focus?: string): void;
  /** Draws again after the tool's state changed. */
  redraw(): void;
  /** Scrolls to a field and focuses it. */
  show(path: string): void;
}

/** A tool of one widget. It keeps its state while it is closed. */
export interface Tool {
  readonly styles: readonly Styles[];
  /** Draws the panel; called at each drawing of the widget while the panel is open. */
  panel(context: ToolContext): TemplateResult;
  /** Draws the result for print, without controls; called while the panel is open. */
  paper?(context: ToolContext): TemplateResult | typeof nothing;
  /**
   * Draws what stands on a summary and on the paper for a customer, in the place of `paper`; called while the panel is
   * open. The sheet of the context may be that for customers.
   */
  beside?(context: ToolContext): TemplateResult | typeof nothing;
  /** Chooses a line as the figure of the tool; returns the id of the control that gets the focus. */
  aim?(line: string): string;
  /** Stops everything that goes on; the next drawing may start it again. */
  close?(): void;
}

/** What the module of a tool exports. */
export interface ToolModule {
  /** Makes the tool for a widget, with its words. */
  open(context: ToolContext): Promise<Tool>;
}
