import type { Inputs } from "./inputs.js";
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
  /**
   * Every input that counted, defaults and what the program sets among them: numbers as decimal strings, null where an
   * optional one is not given, a table as an array of its rows. Given again, they have the same values.
   */
  inputs: Inputs;
  values: Record<string, Value>;
  lines: Line[];
  tables: Record<string, ResultRow[]>;
  notices: Notice[];
}

/** A part of a formula with the value that it had: a node of the tree that the core walked. */
export interface Part {
  kind: "literal" | "name" | "operator" | "call" | "step";
  /**
   * The literal, the name, the operator's sign, the function's name, or the name of a step with its arguments:
   * `schedule(volume)`.
   */
  text: string;
  /** Absent where the part has no value of its own (a literal, a column as a whole) or was not looked at. */
  value?: Value;
  reason?: Reason;
  /** The core did not look at the part: the other branch of an `if`, a condition that was already decided. */
  skipped?: true;
  /** Operands or arguments, in order; of a step, its formula. */
  parts: Part[];
}

/** How one figure came about. */
export interface Explanation {
  /** A line's id, or a cell: `campaigns[0].ourCost`. */
  target: string;
  unit: Unit;
  /** The formula without named steps: it names inputs, lines, columns and fields of the program alone. */
  formula: string;
  value: Value;
  reason?: Reason;
  /** The formula as a tree. Long calculations have named steps, whose formulas stand inside of them. */
  tree: Part;
}
