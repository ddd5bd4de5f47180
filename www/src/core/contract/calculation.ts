import type { Inputs } from "./inputs.js";
import type { Reason, Unit, Value } from "./units.js";

/** A computed figure. `value` is null if and only if there is a `reason`. */
export interface Line {
  id: string;
  unit: Unit;
  value: Value;
  reason?: Reason;
  formula?: string;
  payable?: boolean;
}

/** A row of a table: its cells by column id, and `reasons` for the missing ones. */
export interface ResultRow {
  [column: string]: Value | Record<string, Reason> | undefined;
  reasons?: Record<string, Reason>;
}

/** A remark about the result, as a code; the page has the words for it. */
export interface Notice {
  code: string;
  level: "info" | "good" | "warning";
  /**
   * Figures as decimal strings, `row` counted from 1, `grade` as an id; null for a missing value.
   */
  params: Record<string, Value>;
  /** The unit of each parameter. The property is not enumerable, so copies and JSON omit it. */
  readonly units: Record<string, Unit>;
  /** Whether the notice compares with a published range. The property is not enumerable. */
  readonly published: boolean;
}

/** The result for some inputs. */
export interface Calculation {
  calculator: string;
  currency: string;
  /**
   * Every input that was used, including defaults and presets of the program: numbers as decimal
   * strings, null for an optional input that was not given, tables as arrays of rows. The same
   * inputs give the same values again.
   */
  inputs: Inputs;
  values: Record<string, Value>;
  lines: Line[];
  tables: Record<string, ResultRow[]>;
  notices: Notice[];
}

/** A part of a formula with its value: a node of the tree that the core evaluated. */
export interface Part {
  kind: "literal" | "name" | "operator" | "call" | "step";
  /**
   * The literal, the name, the operator's sign, the function's name, or the name of a step with its
   * arguments: `schedule(volume)`.
   */
  text: string;
  /**
   * Absent if the part has no value of its own (a literal, a whole column) or was not evaluated.
   */
  value?: Value;
  reason?: Reason;
  /**
   * The part was not evaluated: the other branch of an `if`, or a condition that was already
   * decided.
   */
  skipped?: true;
  /** The operands or arguments, in order; for a step, its formula. */
  parts: Part[];
}

/** How a figure was computed. */
export interface Explanation {
  /** A line's id, or a cell: `campaigns[0].ourCost`. */
  target: string;
  unit: Unit;
  /** The formula without named steps: only inputs, lines, columns and fields of the program. */
  formula: string;
  value: Value;
  reason?: Reason;
  /**
   * The formula as a tree. A long formula has named steps, each with its own formula as its part.
   */
  tree: Part;
}
