import type {
  Calculation,
  Column,
  ResultRow,
  TableDescription,
  Unit,
  Value,
} from "../core/contract/index.js";
import type { Wording } from "../text/wording.js";
import { aligned, indented, type Side } from "./columns.js";

/** The column that names the rows, and the columns beside it: the computed ones, because the others were entered. */
function shownColumns({ kind, columns }: TableDescription): { naming: Column | undefined; shown: Column[] } {
  const naming = kind === "input" ? columns.find(({ unit }) => unit === "text") : columns[0];
  return { naming, shown: columns.filter((column) => column !== naming && column.formula !== undefined) };
}

const isText = ({ unit }: Column) => unit === "text" || unit === "choice";

/** Months and days are plain numbers in a table, because the heading names the unit. */
const isTime = (unit: Unit) => unit === "months" || unit === "days";

/** The cells of a table: a heading for each row, and the texts of its columns. */
function cellsOf(wording: Wording, table: TableDescription, rows: readonly ResultRow[]) {
  const { naming, shown } = shownColumns(table);
  const hasCents = shown.some(
    ({ id, unit }) => unit === "money" && rows.some((row) => String(row[id]).includes(".")),
  );
  const write = ({ id, unit }: Column, row: ResultRow) => {
    const value = (row[id] ?? null) as Value;
    if (isTime(unit)) return wording.value(value, "count");
    const style = hasCents && unit === "money" ? "aligned" : undefined;
    return wording.write(`${table.id}.${id}`, value, style);
  };
  const heading = (row: ResultRow, at: number) =>
    naming && row[naming.id] ? write(naming, row) : String(at + 1);
  return {
    corner: naming ? wording.label(`${table.id}.${naming.id}`) : "",
    labels: shown.map(({ id }) => wording.label(`${table.id}.${id}`)),
    headings: rows.map(heading),
    cells: rows.map((row) => shown.map((column) => write(column, row))),
    sides: shown.map((column): Side => (isText(column) ? "end" : "start")),
  };
}

/**
 * A table as aligned lines. A table with more columns than rows is turned, so that its lines are short; a series of
 * months or years is not, because its rows follow each other.
 */
function tableLines(wording: Wording, table: TableDescription, rows: readonly ResultRow[]): string[] {
  const { corner, labels, headings, cells, sides } = cellsOf(wording, table, rows);
  if (labels.length <= rows.length || table.kind === "series") {
    const body = cells.map((row, at) => [headings[at] ?? "", ...row]);
    return aligned([[corner, ...labels], ...body], ["end", ...sides]);
  }
  const turned = labels.map((label, at) => [label, ...cells.map((row) => row[at] ?? "")]);
  return aligned([["", ...headings], ...turned], ["end", ...headings.map((): Side => "start")]);
}

/** All tables that a page shows, each below its title. */
export const tableBlocks = (
  wording: Wording,
  described: readonly TableDescription[],
  { tables }: Calculation,
): string[][] =>
  described.flatMap((table) => {
    const rows = tables[table.id] ?? [];
    if (table.hidden || rows.length === 0 || shownColumns(table).shown.length === 0) return [];
    const title = wording.words.tables[table.id]?.label ?? table.id;
    return [[title, ...indented(tableLines(wording, table, rows))]];
  });
