import { type Entry, parsePath, type Rows } from "./entries.js";
import type { Sheet } from "./sheet.js";

/** Enters a value; without an entry the field gets its default again. */
export function put(sheet: Sheet, path: string, entry: Entry | undefined): void {
  const { table, row, id } = parsePath(path);
  if (table !== undefined) {
    const cell = entry ?? sheet.entry(path);
    const change = (each: Rows[number], at: number) =>
      at === row ? { ...each, cells: { ...each.cells, [id]: cell } } : each;
    putRows(sheet, table, sheet.rows(table).map(change));
    return;
  }
  const { [id]: _, ...others } = sheet.state.fields;
  sheet.state = { ...sheet.state, fields: entry ? { ...others, [id]: entry } : others };
}

/** Replaces the rows of a table. */
export function putRows(sheet: Sheet, table: string, rows: Rows): void {
  const { [table]: _, ...unknown } = sheet.state.unknown;
  sheet.state = { ...sheet.state, rows: { ...sheet.state.rows, [table]: rows }, unknown };
}
