import type { Column, Value } from "../core/contract/index.js";
import type { View } from "../element/desk/view.js";
import { newRow, type Row, type Rows } from "./entries.js";

/** A row to begin with: valid as it stands, so that adding one breaks nothing. */
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

/** A row moved by one place, if there is one. */
export function moved(rows: Rows, at: number, by: -1 | 1): Rows {
  const row = rows[at];
  const other = rows[at + by];
  if (!row || !other) return rows;
  return rows.map((each, place) => (place === at ? other : place === at + by ? row : each));
}

/** The columns that count now; one that depends on an input beside the table counts in every row or in none. */
export function countedColumns({ sheet }: View, id: string): Column[] {
  const columns = sheet.columns(id);
  const isInside = (input: string) => columns.some((column) => column.id === input);
  return columns.filter(
    (column) => !column.when || isInside(column.when.input) || sheet.counts(`${id}[0].${column.id}`),
  );
}
