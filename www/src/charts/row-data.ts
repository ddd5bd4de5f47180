import type { Chart, Unit, Value } from "../core/contract/index.js";
import { add } from "../text/arithmetic.js";
import type { ChartContext } from "./context.js";
import { size } from "./figures.js";
import type { DataTable } from "./frame.js";

/** A chart over the rows of a table. */
export type RowsChart = Extract<Chart, { kind: "rows" }>;

/** A figure of a row. */
export interface Cell {
  /** The figure's label. */
  name: string;
  size: number;
  value: Value;
  unit: Unit;
  /** Whether it is in the chart's first column. */
  first: boolean;
}

/** A row of the table. */
export interface Row {
  name: string;
  cells: Cell[];
  /** Whether the inputs choose this row (in a table of choices), or the chart's marked line names it. */
  chosen: boolean;
}

/** The most rows that are drawn; the table has all. */
export const MOST_ROWS = 24;

/** The rows to draw: sorted if the chart sorts them, and those beyond the limit added up as the last one. */
export function drawnRows(rows: readonly Row[], sorted: boolean, context: ChartContext): Row[] {
  const first = (row: Row) => row.cells[0]?.size ?? 0;
  const order = sorted ? [...rows].sort((one, other) => first(other) - first(one)) : [...rows];
  if (order.length <= MOST_ROWS) return order;
  const rest = order.splice(MOST_ROWS - 1);
  const name = `… +${context.format(String(rest.length), "whole")}`;
  return [...order, { name, cells: sums(rest), chosen: false }];
}

/** The figures of several rows, column by column. */
function sums(rows: readonly Row[]): Cell[] {
  const found = new Map<string, Cell>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    const sum = found.get(cell.name);
    const value = sum ? add(String(sum.value), String(cell.value)) : cell.value;
    found.set(cell.name, { ...cell, value, size: Number(value) });
  }
  return [...found.values()];
}

/** The value of a cell. */
export function cellValue(value: unknown): Value {
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

/** The rows with at least one figure, without cells that have no value. */
export function readRows(chart: RowsChart, context: ChartContext): Row[] {
  const table = context.description.tables.find((each) => each.id === chart.table);
  const results = context.calculation.tables[chart.table] ?? [];
  const columns = chart.columns.map((id, index) => ({
    id,
    first: index === 0,
    unit: columnUnit(chart.table, id, context),
    name: context.words[id] ?? context.columnLabel(chart.table, id),
  }));
  const pointedAt = [
    table?.kind === "choices" ? context.inputs[chart.label] : undefined,
    chart.marked === undefined ? undefined : context.calculation.values[chart.marked],
  ];
  return results
    .map((result) => ({ result, label: cellValue(result[chart.label]) }))
    .map(({ result, label }) => ({
      name: context.cell(chart.table, chart.label, label),
      chosen: label !== null && pointedAt.includes(label),
      cells: columns.flatMap(({ id, name, unit, first }) => {
        const value = cellValue(result[id]);
        const number = size(value);
        return number === null ? [] : [{ name, size: number, value, unit, first }];
      }),
    }))
    .filter((row) => row.cells.length > 0);
}

/** The unit of a column. */
export function columnUnit(table: string, column: string, context: ChartContext): Unit {
  const found = context.description.tables.find((each) => each.id === table);
  return found?.columns.find((each) => each.id === column)?.unit ?? "text";
}

/** The chart's columns as a table, rows without a value too. */
export function readTable(table: string, columns: readonly string[], context: ChartContext): DataTable {
  const results = context.calculation.tables[table] ?? [];
  return {
    head: columns.map((column) => context.columnLabel(table, column)),
    rows: results.map((row) => columns.map((column) => context.cell(table, column, cellValue(row[column])))),
  };
}
