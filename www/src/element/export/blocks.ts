import type { Answer } from "../../core/boundary/answer.js";
import type { TableDescription, Value } from "../../core/contract/index.js";
import type { View } from "../desk/view.js";
import { type Cell, cellOf, columnsOf, inputCell } from "./cells.js";

/** A part of an exported spreadsheet: a heading, and rows below it; the first row names the columns. */
export interface Block {
  readonly heading: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The names of the columns beside a list of entries or figures. */
export interface ColumnNames {
  readonly entry: string;
  readonly figure: string;
  readonly value: string;
  readonly note: string;
}

/** The currency of an amount, which the plain number does not show. */
const currencyOf = ({ wording }: View, id: string): string =>
  wording.unit(id) === "money" ? wording.numbers.currency : "";

/** The inputs that the form shows, with their values at the last answer. */
export function inputBlock(view: View, names: ColumnNames): Block {
  const { sheet, wording } = view;
  const shown = sheet.description.form.flatMap(({ inputs }) => inputs).filter((id) => sheet.isShown(id));
  const row = (id: string): Cell[] => {
    const value = inputCell(view, id);
    return [wording.label(id), value, value === "" ? wording.ui("notGiven") : currencyOf(view, id)];
  };
  return {
    heading: wording.ui("entered"),
    rows: [[names.entry, names.value, names.note], ...shown.map(row)],
  };
}

/** All figures; one without a value has the reason beside it. */
export function figureBlock(view: View, { values, reasons }: Answer, names: ColumnNames): Block {
  const { sheet, wording } = view;
  const row = (id: string): Cell[] => {
    const value = cellOf(view, id, values[id]);
    return [wording.label(id), value, value === "" ? wording.reason(reasons[id]) : currencyOf(view, id)];
  };
  const shown = sheet.description.lines.filter(({ hidden }) => !hidden).map(({ id }) => id);
  return {
    heading: wording.ui("results"),
    rows: [[names.figure, names.value, names.note], ...shown.map(row)],
  };
}

function tableBlock(view: View, { tables }: Answer, table: TableDescription): Block | undefined {
  const { wording, sheet } = view;
  const results = tables[table.id] ?? [];
  const columns = columnsOf(view, table, results.length);
  if (table.hidden || results.length === 0 || columns.length === 0) return undefined;
  const name = (column: string) => `${table.id}.${column}`;
  const counts = (id: string, at: number) =>
    table.kind !== "input" || sheet.counts(`${table.id}[${at}].${id}`);
  return {
    heading: wording.words.tables[table.id]?.label ?? table.id,
    rows: [
      columns.map(({ id }) => wording.label(name(id))),
      ...results.map((row, at) =>
        columns.map(({ id }) => (counts(id, at) ? cellOf(view, name(id), row[id] as Value) : "")),
      ),
    ],
  };
}

/** Every table that has rows: those that were entered, with what is computed beside them, and those of the answer. */
export const tableBlocks = (view: View, calculation: Answer): Block[] =>
  view.sheet.description.tables.flatMap((table) => tableBlock(view, calculation, table) ?? []);
