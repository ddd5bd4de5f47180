import type { Value } from "../core/contract/index.js";
import { isDecimal, shift } from "../text/decimal.js";

/** What stands in a field. */
export interface Entry {
  /** What the core is given: a plain decimal, or what was typed when it is none; null: left empty. */
  value: Value;
  /** What was typed, while it is being typed. */
  text?: string;
  /** It was edited from a grouped number, whose marks still group. */
  grouped?: boolean;
}

export interface Row {
  /** Stays with the row wherever it moves. */
  readonly key: number;
  readonly cells: Readonly<Record<string, Entry>>;
}

export type Rows = readonly Row[];

let keys = 0;

export const newRow = (cells: Record<string, Entry>): Row => ({ key: keys++, cells });

/** Where a path leads: `sponsorship`, or the row and the column of `campaigns[2].cost`. */
export function parsePath(path: string): { table?: string; row: number; id: string } {
  const [, table, row, id] = /^(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
  return table === undefined ? { row: -1, id: path } : { table, row: Number(row), id: id ?? "" };
}

const exact = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 20 });

/** A value from outside as an entry: numbers become the decimals that they are written as. */
export function entryOf(given: unknown): Entry {
  if (given === undefined || given === null) return { value: null };
  if (typeof given === "boolean") return { value: given };
  // Engines keep every digit of a decimal string; the library's types do not say so yet.
  if (typeof given === "number" && Number.isFinite(given)) {
    return { value: exact.format(String(given) as unknown as number) };
  }
  return { value: isDecimal(given) ? shift(given, 0) : String(given) };
}

export const entriesOf = (given: Record<string, unknown>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(given).map(([id, value]) => [id, entryOf(value)]));
