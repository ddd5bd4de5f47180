/**
 * What the core and the page say to each other. The core knows ids, units and
 * numbers; it knows no language and no screen. Every number crosses as a plain
 * decimal string ("112500", "0.25"): no exponent, no trailing zeros, no float.
 */

/** What a figure measures; decides how it is read, checked and shown. */
export type Unit =
  /** An amount in the program's currency. */
  | "money"
  /** A fraction: 0.25 is 25 %. */
  | "share"
  /** A ratio: 5.11 is 5.11×. */
  | "multiple"
  /** May be fractional, as an expectation is. */
  | "count"
  /** An integer. */
  | "whole"
  /** A number of months. */
  | "months"
  /** A number of days. */
  | "days"
  /** Points on a scale that the calculator explains. */
  | "score"
  /** The id of one of several options. */
  | "choice"
  /** Yes or no: `true` or `false`. */
  | "flag"
  /** A name that a person gives. */
  | "text";

/** Why a figure has no value for these inputs. */
export type Reason =
  /** It would be divided by nothing. */
  | "divideByZero"
  /** It goes on for ever: without churn a customer never leaves. */
  | "neverEnds"
  /** What it waits for does not come within the months looked at. */
  | "notReached"
  /** There is no next tier. */
  | "topTier"
  /** The program sets no limit. */
  | "noLimit"
  /** It has no meaning for these inputs. */
  | "notApplicable"
  /** It would be larger or smaller than a decimal can hold. */
  | "outOfRange";

/** What is wrong with an input. */
export type ProblemCode =
  /** It has to be given. */
  | "required"
  /** A text that is no number, or a number that is not finite. */
  | "notANumber"
  /** A flag where a number belongs, a text where rows belong, and the like. */
  | "wrongType"
  /** Less than `minimum`; with `exclusive` the minimum itself is too little. */
  | "belowMinimum"
  /** More than `maximum`; with `exclusive` the maximum itself is too much. */
  | "aboveMaximum"
  /** It counts whole things and has decimals. */
  | "notWhole"
  /** None of `choices`. */
  | "unknownChoice"
  /** There is nothing of this name, or the program sets it and takes no other value. */
  | "unknownField"
  /** More than `maximum` rows. */
  | "tooManyRows"
  /** Fewer than `minimum` rows. */
  | "tooFewRows"
  /** A text longer than is taken. */
  | "tooLong"
  /** Shares that have to add up to 1 add up to `sum`. */
  | "sumNotOne"
  /** There is no calculator of this name. */
  | "unknownCalculator"
  /** The program is not an object, two of its ids are the same, or its bands do not rise. */
  | "invalidProgram";

/** A value as the core gives it: a decimal string, a text, a flag, or nothing. */
export type Value = string | boolean | null;

/** One thing wrong with the inputs or the program. */
export interface Problem {
  /** Where: `sponsorship`, `campaigns[2].cost`, `program.tiers[1].requirements.revenue`. */
  path: string;
  code: ProblemCode;
  /** What a message needs: `minimum`, `maximum`, `exclusive`, `choices`, `sum`, `rows`. */
  params: Record<string, Value>;
}

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

/** A computed figure. `value` is null exactly when `reason` says why. */
export interface Line {
  id: string;
  unit: Unit;
  value: Value;
  reason?: Reason;
  formula?: string;
  payable?: boolean;
}

/** A row of a table's result: every column by id; `reasons` for the missing cells. */
export interface ResultRow {
  [column: string]: Value | Record<string, Reason> | undefined;
  reasons?: Record<string, Reason>;
}

/** Something worth saying about the result; words and formatting are the page's. */
export interface Notice {
  code: string;
  level: "info" | "good" | "warning";
  /** Figures as decimal strings, `row` from 1, `grade` as an id; null where there is none. */
  params: Record<string, Value>;
  /** What each parameter measures. Not enumerable: it is read by name, and copies and JSON leave it out. */
  readonly units: Record<string, Unit>;
}

/** What came of the inputs. */
export interface Calculation {
  calculator: string;
  currency: string;
  values: Record<string, Value>;
  lines: Line[];
  tables: Record<string, ResultRow[]>;
  notices: Notice[];
}

/** A name or a call inside a formula, with the value that it had. */
export interface Term {
  /** Position in the formula's text, in UTF-16 units. */
  start: number;
  end: number;
  value: Value;
  reason?: Reason;
}

/**
 * How one figure came about. Only what was looked at has a term: the branch of an
 * `if` that was not taken has none. A call's term spans its arguments' terms.
 */
export interface Explanation {
  /** A line's id, or a cell: `campaigns[0].ourCost`. */
  target: string;
  unit: Unit;
  formula: string;
  value: Value;
  reason?: Reason;
  terms: Term[];
}

/** Inputs by id; an input table's rows under the table's id. Numbers may be JavaScript numbers or decimal strings. */
export type Inputs = Record<string, unknown>;

/** A partner program as in `programs/standard.json`; what it leaves out is the standard program's. */
export type Program = Record<string, unknown>;

/** Something wrong with a program, or worth a second look. */
export interface Finding {
  /** An error: the program is refused, or its figures would be wrong. A warning: it works, and is likely not what was meant. */
  level: "error" | "warning";
  /** A problem's code, or a rule's: `thresholdsNotRising`, `rateFalls`, … */
  code: string;
  /** Where: `program.tiers[1].commissionRate`. */
  path: string;
  /** What a message needs. */
  params: Record<string, Value>;
}

/** What calculators are asked for. Every method is synchronous. Bad input throws a `CalculationError`. */
export interface Calculators {
  /** The model's version. */
  readonly version: string;
  /** Which calculators there are. */
  calculators(): { id: string; group: string }[];
  /** Its inputs with their bounds and defaults, its lines with their formulas, its charts. */
  describe(id: string, program?: Program): Description;
  /** Its figures. What is left out of the inputs is taken from their defaults. */
  calculate(id: string, inputs?: Inputs, program?: Program): Calculation;
  /** How one figure came about: `target` is a line's id, or a cell such as `campaigns[0].ourCost`. */
  explain(id: string, target: string, inputs?: Inputs, program?: Program): Explanation;
}

/** The core, loaded. */
export interface Core extends Calculators {
  /** Many inputs at once: values or problems for each. */
  calculateMany(
    id: string,
    rows: readonly Inputs[],
    program?: Program,
  ): ({ values: Record<string, Value> } | { problems: Problem[] })[];
  /** Everything that is wrong with a program or worth a second look: errors first. Never throws. */
  lint(program: Program): Finding[];
}
