import type { Column, TableDescription, Unit, Value } from "../../core/contract/index.js";
import { isDecimal } from "../../text/decimal.js";
import type { View } from "../desk/view.js";

/** A cell of a spreadsheet: a text, or a number as the core's decimal string. */
export type Cell = string | { readonly decimal: string };

/** Units whose values are no numbers, even if they look like one. */
const WORDS: readonly Unit[] = ["choice", "flag", "text"];

/** A value of an input, a line or a column (`table.column`); empty if there is none. */
export function cellOf({ wording }: View, name: string, value: Value | undefined): Cell {
  if (value === null || value === undefined) return "";
  const isNumber = isDecimal(value) && !WORDS.includes(wording.unit(name) ?? "text");
  return isNumber ? { decimal: value } : wording.write(name, value, "full");
}

/** The value of an input at the last answer; a row of a table by its name. */
export function inputCell(view: View, id: string): Cell {
  const { sheet, tables } = view;
  const value = sheet.inputs[id] ?? null;
  const rows = sheet.field(id)?.rowOf;
  const row = rows && value !== null && tables?.rowNames(view, rows)[Number(value) - 1];
  return row || cellOf(view, id, value);
}

/** The columns of a table, without those that no row counts now. */
export function columnsOf({ sheet }: View, table: TableDescription, rows: number): Column[] {
  const counts = (column: Column) =>
    table.kind !== "input" ||
    Array.from({ length: rows }, (_, at) => at).some((at) => sheet.counts(`${table.id}[${at}].${column.id}`));
  return table.columns.filter((column) => !column.hidden && counts(column));
}
