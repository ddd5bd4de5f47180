import { isDecimal } from "../text/decimal.js";

/** The beginnings at which spreadsheets take a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A text cell with an apostrophe in front if a spreadsheet would take it for a formula, because a file from others could
 * otherwise make the spreadsheet of whoever opens the output run their formula. Numbers stay as they are.
 */
export const withoutFormula = (cell: string): string =>
  FORMULA.test(cell) && !isDecimal(cell) ? `'${cell}` : cell;

const quoted = (cell: string, separator: string) =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A row of CSV (RFC 4180) with its line feed. */
export const csvRow = (cells: readonly string[], separator: string, unescaped = false): string =>
  `${cells.map((cell) => quoted(unescaped ? cell : withoutFormula(cell), separator)).join(separator)}\n`;
