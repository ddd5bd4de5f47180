import type { Answer } from "../../core/boundary/answer.js";
import type {
  Column,
  Field,
  Notice,
  Problem,
  ResultRow,
  TableDescription,
} from "../../core/contract/index.js";
import type { nothing, Styles, TemplateResult } from "../../shared/lit.js";
import type { Entry } from "../../sheet/entries.js";
import type { Linked } from "../../sheet/link.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { Wording } from "../../text/wording.js";
import type { NumberStyle } from "../../text/write-number.js";
import type { WidgetState } from "./widget-state.js";

/** An input, or a cell of an input table. */
export interface FieldAt {
  /** `sponsorship`, or `campaigns[2].cost`; also the id of its control in the shadow root. */
  path: string;
  field: Field;
}

/** Draws tables; loaded only for calculators that have one. */
export interface Tables {
  tableStyles: readonly Styles[];
  tableEditor(view: View, id: string): TemplateResult;
  resultTables(view: View, calculation: Answer): TemplateResult;
  /** Draws the choice among the rows of a table, by name; undefined for any other field. */
  rowChoice(view: View, at: FieldAt, describedBy: string): TemplateResult | undefined;
  /** The names of a table's rows; a row without a name has its number, from 1. */
  rowNames(view: View, table: string): string[];
  /** Draws an input table as text. */
  fixedTable(view: View, id: string): TemplateResult;
}

/** A table of the answer as it is drawn. */
export interface ShownTable {
  table: TableDescription;
  /** The column that names the rows. */
  naming: Column | undefined;
  /** The computed columns beside it. */
  shown: readonly Column[];
  rows: readonly ResultRow[];
  /** The names in the headings of the rows; the rows of one option share its name. */
  names: readonly string[];
}

/** The comparison of a table's rows with one of them, the base. Rows are counted from 0. */
export interface ComparedTable {
  /** Draws a row's heading, as a button that makes the row the base or ends the comparison. */
  heading(row: number, head: unknown): unknown;
  /** Draws the difference of a cell to that of the base; nothing in the base, or if either has no number. */
  difference(row: number, column: Column, style: NumberStyle): TemplateResult | typeof nothing;
  /** Draws the line below the table. */
  note(): TemplateResult;
}

/**
 * Everything that the first answer does without; loaded right after it, before a person has found the first field.
 * Its functions over a sheet change the sheet and nothing else: the controller computes and redraws.
 */
export interface Editing {
  styles: readonly Styles[];
  /** Enters a value; without an entry the field gets its default again. */
  put(sheet: Sheet, path: string, entry: Entry | undefined): void;
  /** Takes the text that was typed into a field. */
  enter(sheet: Sheet, at: FieldAt, text: string): void;
  /** Writes a number the way the page writes numbers, once its field has lost focus and no mouse button is held. */
  settle(view: View, at: FieldAt): void;
  /** Takes a key that was pressed in a field: arrows step a number, Enter ends the entry. */
  press(view: View, at: FieldAt, event: KeyboardEvent): void;
  /** The keys that a phone offers for a field. */
  keypad(field: Field): string;
  /** Announces to screen readers `message`, or else the answer or the first problem. */
  announce(view: View, message?: string): void;
  /** The sentence that explains a problem of a sheet. */
  sentence(problem: Problem, sheet: Sheet): string;
  /** The sentence about an entry that may have meant another number: how it was read. */
  doubt(view: View, path: string): string | undefined;
  /** The ids of the problem and the doubt about a field, for its description. */
  remarks(view: View, path: string): string;
  /** Draws the tools, all figures and the tables. */
  details(view: View, calculation: Answer): TemplateResult;
  /** The comparison of a table's rows; undefined for a table without rows to compare. */
  compared(view: View, table: ShownTable): ComparedTable | undefined;
  /** Draws the results of the tools that are open, for print; `beside` are those on a summary and for a customer. */
  paperOfTools(view: View, kind?: "paper" | "beside"): TemplateResult | typeof nothing;
  /** Opens the tool that brings a line to a target. */
  reach(view: View, line: string): void;
  /** Draws the problems that no field can show. */
  unplacedProblems(view: View): TemplateResult;
  /** Draws the problem of a field or a table, and the doubt about an entry, if there are any. */
  problem(view: View, path: string): TemplateResult | typeof nothing;
  /** Draws what belongs to the headline's sentence: the note that the answer is out of date, or a typical range. */
  below(view: View): TemplateResult | typeof nothing;
  /** Draws the button that gives a changed field its default again. */
  toDefault(view: View, at: FieldAt): TemplateResult;
  /** Draws the slider beside the field of a share. */
  slider(view: View, at: FieldAt): TemplateResult;
  /** Draws the source of the published range that a notice compares with, if it does. */
  source(view: View, notice: Notice): TemplateResult | typeof nothing;
  /** Draws the buttons under the form: reset, keep and share. */
  formActions(view: View): TemplateResult;
  /** Puts the figures of the page's address into the sheet, if they are for this calculator. */
  openLink(view: View): void;
  /** Starts to follow links and the language of the page; returns a function that stops that and any announcement. */
  connect(view: View): () => void;
  /** Puts back the text nodes that a translator has replaced, so that the next drawing can change them. */
  restoreTexts(): void;
  /** Moves the focus to where the last action wanted it. */
  moveFocus(view: View): void;
}

/** The interface of the element for the parts of a widget. */
export interface WidgetElement extends HTMLElement, Linked {
  readonly headingLevel: number;
  readonly compact: boolean;
  /** Where everything is drawn. */
  readonly renderRoot: ShadowRoot;
  /** What the browser has restored of a form, as `element/in-form/kept.ts` wrote it. */
  restored: unknown;
  /** Sets a property; the element restarts if it decides what is shown. */
  setProperty(name: string, value: unknown): void;
  /** Schedules a drawing. */
  requestUpdate(): void;
}

/** The widget as its parts see it: the data to draw, and everything that a person can do. */
export interface View {
  readonly element: WidgetElement;
  readonly sheet: Sheet;
  readonly wording: Wording;
  readonly state: WidgetState;
  readonly tables: Tables | undefined;
  /** Undefined until it is loaded. */
  readonly editing: Editing | undefined;
  /** The heading level of the title; groups are one level below. */
  readonly level: number;
  readonly compact: boolean;
  /** Takes the text that was typed into a field; waits for the editing part if that is still loading. */
  enter(at: FieldAt, text: string): void;
  /** A field loses focus. */
  settle(at: FieldAt): void;
  /** A key is pressed in a field. */
  press(at: FieldAt, event: KeyboardEvent): void;
  /** Gives a field a value, or without an entry its default, and recomputes. */
  put(path: string, entry: Entry | undefined): void;
  /** Changes the sheet, recomputes, announces `message`, and moves the focus to the element with the id `focus`. */
  change(action: () => void, message?: string, focus?: string): void;
  /** Draws again after the widget's state changed. */
  redraw(): void;
  /** Whether a group or an explanation is open. */
  isOpen(key: string): boolean;
  setOpen(key: string, open: boolean): void;
  /** Scrolls to a field and focuses it. */
  show(path: string): void;
  /** Draws how a figure was computed; the part that does so is loaded at the first call. */
  explanation(target: string, key: string): TemplateResult;
}
