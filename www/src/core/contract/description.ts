import type { Unit, Value } from "./units.js";

/** One option of a choice. */
export interface Choice {
  id: string;
  /** A name that the program gives (of a tier); shown as it is, as text. */
  name?: string;
}

/** An input, or a column of an input table. */
export interface Field {
  id: string;
  unit: Unit;
  /** The value taken when the field is left out; null: none. */
  default: Value;
  /** May be left empty, which means "not given". */
  optional: boolean;
  minimum?: string;
  maximum?: string;
  /** The bound itself is not allowed. */
  exclusiveMinimum?: boolean;
  exclusiveMaximum?: boolean;
  /** Longest text, in characters. */
  maximumLength?: number;
  choices?: Choice[];
  /** Counts only while `input` (for a column: the cell of the same row, else the input) has one of these values. */
  when?: { input: string; is: string[] };
  /** May have decimals although its unit counts whole things. */
  fractional?: boolean;
  /** Set by the program: its default is its value, and nothing else is taken. */
  fixed?: boolean;
  /** Set by the program and not shown in the form; explanations still name it. */
  hidden?: boolean;
}

/** A column: of an input table (editable), or computed when it carries a formula. */
export interface Column extends Field {
  formula?: string;
  payable?: boolean;
}

/** A table: entered by a person, or computed. */
export interface TableDescription {
  id: string;
  /**
   * `input`: the person edits the rows. `series`: one row a month or a year. `choices`: one row per choice of an input,
   * or per choice and row of an input table. `list`: one row for each row of a list of the program. `distinct`: one
   * row for each different name in a column of an input table.
   */
  kind: "input" | "series" | "choices" | "list" | "distinct";
  minimumRows?: number;
  maximumRows?: number;
  columns: Column[];
  /** The rows taken when the table is left out (input tables). */
  rows: Record<string, Value>[];
  /** The rows are set by the program, and no others are taken. */
  fixed?: boolean;
  /** Set by the program and not shown in the form. */
  hidden?: boolean;
}

/** A figure: its formula is the very text that the core computes. */
export interface LineDescription {
  id: string;
  unit: Unit;
  /** The group of figures it is read in; groups are contiguous. */
  group: string;
  formula: string;
  /** Rounded to the currency's minor unit, because it is paid out. */
  payable?: boolean;
}

/** A part of the form, in order. */
export interface FormGroup {
  /** The group's id, or the id of an input table. */
  id: string;
  /** The inputs in it; empty for a table. */
  inputs: string[];
  /** The input table in it, if it is one. */
  table?: string;
  /** Shown folded at first, with a count. */
  folded: boolean;
  /** The line whose value sums the folded group up. */
  summary?: string;
}

/** A chart, over lines (or inputs) or over a table. */
export type Chart =
  /** Stages of a funnel, first to last; a stage without a value, or an input that does not count now, is left out. */
  | { id: string; kind: "funnel"; lines: string[] }
  /** A few figures of one unit, side by side. */
  | { id: string; kind: "bars"; lines: string[] }
  /** For each row of a table its figures: stacked when they add up, else side by side. */
  | {
      id: string;
      kind: "rows";
      table: string;
      label: string;
      columns: string[];
      stacked: boolean;
      /** The line that holds the label of the row worth pointing at. */
      marked?: string;
    }
  /** A curve over a series; `mark` is the line that holds the x worth pointing at. */
  | { id: string; kind: "curve"; table: string; x: string; y: string; mark?: string }
  /** How a whole falls apart: the line of the whole, then the lines of its parts, which add up to it. A part may be negative. */
  | { id: string; kind: "waterfall"; total: string; parts: string[] }
  /** Parts of a whole in one bar; a bar for each value of `group`, where there is one. `value` is the part's column. */
  | { id: string; kind: "stacks"; table: string; group?: string; label: string; value: string }
  /**
   * How far each requirement of the next row of `table` is met: the row after the last whose flag `met` holds.
   * `binding` is the line that holds the `have` of the requirement that holds a person back.
   */
  | {
      id: string;
      kind: "progress";
      table: string;
      met: string;
      label: string;
      binding: string;
      /** `have` is an input, `progress` and `gap` are lines, `needed` is a column of `table`. */
      bars: { have: string; progress: string; gap: string; needed: string }[];
    }
  /** What changes: the rows of `table` whose flag `when` holds, with what was and what will be. */
  | { id: string; kind: "changes"; table: string; label: string; from: string; to: string; when: string };

/** Everything that the page knows about a calculator. */
export interface Description {
  id: string;
  /** Who asks: events, co-marketing, affiliate, tiers. */
  group: string;
  /** ISO 4217 code of the program's currency. */
  currency: string;
  /** Decimals of its minor unit: USD 2, JPY 0, KWD 3. */
  minorUnits: number;
  program: { id: string; name: string };
  form: FormGroup[];
  inputs: Field[];
  tables: TableDescription[];
  lines: LineDescription[];
  /** The figure that answers the question, the pair that bounds it, and what stands beneath. */
  headline: { figure: string; range?: [string, string]; also: string[] };
  charts: Chart[];
}
