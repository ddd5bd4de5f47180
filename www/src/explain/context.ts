import type { Sheet } from "../sheet/sheet.js";
import type { Wording } from "../text/wording.js";

/** The part of a sheet that explanations read. */
export type ExplainedSheet = Pick<
  Sheet,
  "core" | "description" | "calculation" | "answered" | "inputTables" | "table" | "field" | "counts" | "walk"
>;

/** The interface that explanations need from the widget around them. */
export interface ExplainContext {
  readonly sheet: ExplainedSheet;
  readonly wording: Wording;
  /** The sheet answers for a row of a comparison, and not for what the form and the tables on the page show. */
  readonly isCompared?: boolean;
  /** Opens the tool that brings a line to a target; undefined where there are no tools. */
  readonly editing?: { reach(view: ExplainContext, line: string): void } | undefined;
  /** The place that gets the focus at the next drawing. */
  readonly state: { focus?: string | undefined };
  /** Whether the explanation with this key, nested inside another one, is open. */
  isOpen(key: string): boolean;
  setOpen(key: string, open: boolean): void;
  /** Scrolls to a field of the form and focuses it. */
  show(path: string): void;
  redraw(): void;
}
