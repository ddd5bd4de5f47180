import type { Tree } from "../core/explained.js";
import type { Option } from "./places.js";

/** Where a formula stands: which names it sees, and as what. */
export interface Scope {
  /** The row that the formula is computed in, from 0; `own` are the columns of its table that it may read. */
  row?: { table: string; at: number; own: ReadonlySet<string>; list?: string | undefined } | undefined;
  /** The option of a choice that the formula is computed for. */
  option?: Option;
  /** Inputs with another value than the form's: the choice that a comparison goes through. */
  instead?: Readonly<Record<string, string>> | undefined;
  /** The month that `firstMonth` tries: a reference or a number. */
  month?: string | undefined;
}

/** The helper cells of the workbook, which a formula may need. */
export interface Aids {
  /** The column of 600 conditions, one for each month. */
  months(condition: Tree, scope: Scope): string;
  /** The cells that split an amount among the rows of a table. */
  split(total: Tree, weights: Tree, scope: Scope): SplitCells;
  /** For a column of where bands begin, the column of where each band ends; the last one has no end. */
  ends(from: string[]): string;
  /** The number of rows of a table. */
  rows(table: string, scope: Scope): string;
}

/** The helper cells of a split in one row, and the columns that they are in. */
export interface SplitCells {
  total: string;
  units: string;
  whole: string;
  remainder: string;
  wholes: string;
  remainders: string;
  /** The remainders of the rows above; undefined in the first row. */
  remaindersAbove: string | undefined;
}
