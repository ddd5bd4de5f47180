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
