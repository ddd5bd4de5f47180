/** Parses and formats the values of cells with numbers. */
import { isDecimal } from "../../../text/decimal.js";
import type { Reader } from "../../../text/read-number.js";
import type { Numbers } from "../../../text/write-number.js";
import type { Cell } from "./cells.js";

/** Words for null in every optional cell. */
const NONE = /^(?:[-–—]|none|null|unlimited|no limit)$/i;

/** A parsed value: a decimal string, null, or `undefined` for the inherited value. */
export type Read = { value: unknown } | "unreadable";

/** Parses the text of a cell with a number. */
export function readTyped(text: string, { unit, none }: Cell, reader: Reader): Read {
  const typed = text.trim();
  if (none !== undefined && (typed === "" || NONE.test(typed) || typed.toLowerCase() === none))
    return { value: null };
  if (typed === "") return { value: undefined };
  const value = reader.read(typed, unit);
  return value === undefined ? "unreadable" : { value };
}

/** Formats a value for its cell. A value that is not a number appears as in the file. */
export function writeTyped(value: unknown, { unit }: Cell, numbers: Numbers): string {
  if (value === undefined || value === null) return "";
  const text = String(value);
  return isDecimal(text)
    ? numbers.field(text, unit)
    : typeof value === "object"
      ? JSON.stringify(value)
      : text;
}

/** The placeholder of an empty cell: the inherited value, or the meaning of null. */
export function placeholderOf(value: unknown, inherited: unknown, cell: Cell, numbers: Numbers): string {
  if (value === undefined && inherited !== undefined && inherited !== null)
    return writeTyped(inherited, cell, numbers);
  return cell.none ?? "";
}
