import type { Column, Value } from "../core/contract/index.js";
import { newRow, type Row, type Rows } from "./entries.js";
import type { Sheet } from "./sheet.js";

/** A new row with valid values, so that adding it causes no problem. */
export function blankRow(columns: readonly Column[], name: string): Row {
  return newRow(
    Object.fromEntries(columns.map((column) => [column.id, { value: blankValue(column, name) }])),
  );
}

function blankValue(column: Column, name: string): Value {
  if (column.default !== null) return column.default;
  if (column.optional) return null;
  switch (column.unit) {
    case "text":
      return name;
    case "flag":
      return false;
    case "choice":
      return column.choices?.[0]?.id ?? null;
    default:
      return column.minimum ?? "0";
  }
}

/** Moves a row up or down by one, unless it is the first or the last. */
export function moved(rows: Rows, at: number, by: -1 | 1): Rows {
  const row = rows[at];
  const other = rows[at + by];
  if (!row || !other) return rows;
  return rows.map((each, place) => (place === at ? other : place === at + by ? row : each));
}

/**
 * The columns that count now. A column that depends on an input outside of the table counts in
 * every row or in none.
 */
export function countedColumns(sheet: Sheet, id: string): Column[] {
  const columns = sheet.columns(id);
  const isInside = (input: string) => columns.some((column) => column.id === input);
  return columns.filter(
    (column) => !column.when || isInside(column.when.input) || sheet.counts(`${id}[0].${column.id}`),
  );
}
