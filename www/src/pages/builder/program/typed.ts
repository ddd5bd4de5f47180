/** Values of a program as people type and read them. */
import { isDecimal } from "../../../text/decimal.js";
import type { Reader } from "../../../text/read-number.js";
import type { Numbers } from "../../../text/write-number.js";
import type { Cell } from "./cells.js";

/** Words for "no value", besides the cell's own. */
const NONE = /^(?:[-–—]|none|null|unlimited|no limit)$/i;

/** What was read: a value, no value (`undefined` goes back to what the program inherits), or nothing readable. */
export type Read = { value: unknown } | "unreadable";

/** Reads the text of a cell with a number. */
export function readTyped(text: string, { unit, none }: Cell, reader: Reader): Read {
  const typed = text.trim();
  if (none !== undefined && (typed === "" || NONE.test(typed) || typed.toLowerCase() === none))
    return { value: null };
  if (typed === "") return { value: undefined };
  const value = reader.read(typed, unit);
  return value === undefined ? "unreadable" : { value };
}

/** The text of a value in its cell; a value that is not a number is shown as it stands in the file. */
export function writeTyped(value: unknown, { unit }: Cell, numbers: Numbers): string {
  if (value === undefined || value === null) return "";
  const text = String(value);
  return isDecimal(text)
    ? numbers.field(text, unit)
    : typeof value === "object"
      ? JSON.stringify(value)
      : text;
}

/** The placeholder of an empty cell: what it means, or the value that the program inherits. */
export function placeholderOf(value: unknown, inherited: unknown, cell: Cell, numbers: Numbers): string {
  if (value === undefined && inherited !== undefined && inherited !== null)
    return writeTyped(inherited, cell, numbers);
  return cell.none ?? "";
}
