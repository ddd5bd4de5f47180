import type { Reason, Unit } from "../core/contract/index.js";
import type { Tree } from "../core/explained.js";

/** A step of a calculator; `ids` are the lines or columns that it computes, in order. */
export type Step =
  | { kind: "lines"; ids: string[] }
  /** Computed columns of an input table. */
  | { kind: "columns"; table: string; ids: string[] }
  /** A row for each number from 1 to the value of `rows`; `counter` is the first column. */
  | { kind: "series"; table: string; counter: string; rows: Tree; ids: string[] }
  /** A row for each row of a list of the program. */
  | { kind: "list"; table: string; list: string; ids: string[] }
  /** The same number of rows for all inputs. */
  | { kind: "fixed"; table: string; rows: number; ids: string[] }
  /** A row for each distinct cell of a column of an input table; `key` is the first column. */
  | { kind: "distinct"; table: string; of: string; column: string; key: string; ids: string[] }
  /** A row for each option of an input; with `over`, for each option and each row of that input table. */
  | { kind: "choices"; table: string; input: string; over?: string; ids: string[] };

/** The shape of a calculator, `www/pkg/shapes/<id>.json`, which the build writes from the core. */
export interface Shape {
  steps: Step[];
  /**
   * Why an empty value is missing, by the input's id, by `table.column`, or by the name of a program's value:
   * `program.tiers.mdf.annual`.
   */
  missing: Record<string, Reason>;
  /** The units of a program's values, by the same names. */
  units: Record<string, Unit>;
}

// Lazy imports, so that only an export fetches the shape of a calculator.
const files = import.meta.glob<{ default: unknown }>("../../pkg/shapes/*.json");

/** Fetches the shape of a calculator. */
export async function shapeOf(id: string): Promise<Shape> {
  const file = files[`../../pkg/shapes/${id}.json`];
  if (!file) throw new Error(`There is no calculator ${id}.`);
  return (await file()).default as Shape;
}
