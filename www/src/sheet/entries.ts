import type { Value } from "../core/contract/index.js";
import { isDecimal, shift } from "../text/decimal.js";

/** The content of a field or of a table's cell. */
export interface Entry {
  /**
   * The value for the core: a plain decimal, the typed text if that is not a number, or null for an
   * empty field.
   */
  value: Value;
  /** The typed text, while the field has the focus. */
  text?: string;
  /**
   * Whether typing started from a grouped number, so that its separators are read as separators.
   */
  grouped?: boolean;
  /** Whether typing started from a number whose decimal point the page had written, and which is still there. */
  pointed?: boolean;
  /** The number that a person in another country would have meant by the typed text. */
  alternative?: string | undefined;
}

export interface Row {
  /** Identifies the row when it moves. */
  readonly key: number;
  readonly cells: Readonly<Record<string, Entry>>;
}

export type Rows = readonly Row[];

let keys = 0;

export const newRow = (cells: Record<string, Entry>): Row => ({ key: keys++, cells });

/** Splits a path: `sponsorship`, or the table, row and column of `campaigns[2].cost`. */
export function parsePath(path: string): { table?: string; row: number; id: string } {
  const [, table, row, id] = /^(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
  return table === undefined ? { row: -1, id: path } : { table, row: Number(row), id: id ?? "" };
}

/** Writes every digit of a number. The format is made when it is needed, because the first one of a page takes long. */
function everyDigit(given: number): string {
  const exact = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 20 });
  // `format` keeps every digit of a decimal string, which TypeScript's types do not allow yet.
  return exact.format(String(given) as unknown as number);
}

/**
 * Converts a value from the host page to an entry; numbers become the decimals that they print as.
 */
export function entryOf(given: unknown): Entry {
  if (given === undefined || given === null) return { value: null };
  if (typeof given === "boolean") return { value: given };
  if (typeof given === "number" && Number.isFinite(given)) return { value: everyDigit(given) };
  return { value: isDecimal(given) ? shift(given, 0) : String(given) };
}

export const entriesOf = (given: Record<string, unknown>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(given).map(([id, value]) => [id, entryOf(value)]));
