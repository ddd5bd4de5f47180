import type { Block } from "./blocks.js";
import type { Cell } from "./cells.js";

/** How numbers are written: with a point as JSON has them, or as spreadsheets in a language read them. */
export interface NumberFormat {
  /** The decimal mark. */
  readonly decimal: string;
  /** What separates the fields of a CSV file, which must differ from the decimal mark. */
  readonly separator: "," | ";";
}

/** `1234.5`, with commas between fields. */
export const PLAIN: NumberFormat = { decimal: ".", separator: "," };

/** The format of a language, with digits that spreadsheets read everywhere. */
export function formatOf(locale: string): NumberFormat {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  return { decimal, separator: decimal === "," ? ";" : "," };
}

/**
 * Texts that a spreadsheet would run as a formula get an apostrophe in front, also behind spaces, which some
 * spreadsheets ignore. Numbers below zero are no texts.
 */
const guarded = (text: string): string =>
  /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;

/** A cell as text; a number keeps every digit of the core's. */
export const written = (cell: Cell, { decimal }: NumberFormat): string =>
  typeof cell === "string" ? guarded(cell) : cell.decimal.replace(".", decimal);

/** The rows of all blocks, each with its heading above it and an empty row in between. */
function rowsOf(blocks: readonly Block[]): (readonly Cell[])[] {
  return blocks.flatMap(({ heading, rows }, at) => [
    ...(at === 0 ? [] : [[]]),
    ...(heading ? [[heading]] : []),
    ...rows,
  ]);
}

/** The byte order mark, without which Excel reads UTF-8 as the system's own encoding. */
const BOM = "\ufeff";

/** The blocks as one CSV file by RFC 4180: every record has the same number of fields and ends with CRLF. */
export function csvOf(blocks: readonly Block[], format: NumberFormat): string {
  const rows = rowsOf(blocks);
  const width = Math.max(...rows.map(({ length }) => length));
  const { separator } = format;
  const field = (cell: Cell = "") => {
    const text = written(cell, format);
    const isQuoted = text.includes(separator) || /["\r\n]/.test(text);
    return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const record = (row: readonly Cell[]) =>
    Array.from({ length: width }, (_, at) => field(row[at])).join(separator);
  return BOM + rows.map((row) => `${record(row)}\r\n`).join("");
}

/** The blocks as text with tabs between the cells, as spreadsheets paste it. */
export const tabbed = (blocks: readonly Block[], format: NumberFormat): string =>
  rowsOf(blocks)
    .map((row) => row.map((cell) => written(cell, format).replace(/\s+/g, " ")).join("\t"))
    .join("\n");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The blocks as one HTML table, which word processors and mail programs paste as a table. */
export function htmlTable(blocks: readonly Block[], format: NumberFormat, language: string): string {
  const width = Math.max(...blocks.flatMap(({ rows }) => rows.map(({ length }) => length)));
  const cell = (each: Cell) =>
    typeof each === "string"
      ? `<td>${escaped(written(each, format))}</td>`
      : `<td align="right">${written(each, format)}</td>`;
  const head = (each: Cell) => `<th align="left">${escaped(written(each, format))}</th>`;
  const row = (cells: readonly Cell[], draw: (each: Cell) => string) =>
    `<tr>${cells.map(draw).join("")}</tr>`;
  const block = ({ heading, rows: [names = [], ...rows] }: Block) =>
    `<tr><th colspan="${width}" align="left">${escaped(written(heading, format))}</th></tr>` +
    row(names, head) +
    rows.map((each) => row(each, cell)).join("");
  const body = blocks.map(block).join(`<tr><td colspan="${width}"></td></tr>`);
  return `<table lang="${language}"><tbody>${body}</tbody></table>`;
}
