import type { Reason, Unit, Value } from "./units.js";

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

/** A part of a formula with the value that it had: a node of the tree that the core walked. */
export interface Part {
  kind: "literal" | "name" | "operator" | "call" | "step";
  /** The name, the operator's sign, the function's name, or the name of the step; empty for a literal. */
  text: string;
  /** Absent where the part has no value of its own (a column as a whole) or was not looked at. A literal has its own. */
  value?: Value;
  reason?: Reason;
  /** The core did not look at the part: the other branch of an `if`, a condition that was already decided. */
  skipped?: true;
  /** Operands or arguments, in order. */
  parts: Part[];
}

/** A named step of a calculation. */
export interface ExplainedStep {
  /** The figure's id; or a private name with its arguments, `schedule(volume)`. */
  name: string;
  /** The step's formula, in which other steps stand by their names. */
  tree: Part;
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
  /** The figure itself, then each named step that it uses, once, in the order in which a reader comes to it. */
  steps: ExplainedStep[];
}
