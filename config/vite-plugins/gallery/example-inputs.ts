import type { Description, TableDescription, Value } from "../../../www/src/core/contract/index.js";
import { Sheet } from "../../../www/src/sheet/sheet.js";
import type { Wording } from "../../../www/src/text/wording.js";

/** What the worked example starts from: fields by name, and the rows of tables. */
export interface Entered {
  fields: [name: string, value: string][];
  tables: { title: string; columns: string[]; rows: string[][] }[];
}

const unused = () => {
  throw new Error("The entries of an example are not computed.");
};

/** A value as text; an empty field has words for "not given". */
const written = (wording: Wording, id: string, value: Value) =>
  value === null ? wording.ui("notGiven") : wording.write(id, value, "full");

function tableOf(wording: Wording, sheet: Sheet, { id, columns, rows }: TableDescription) {
  const asked = columns.filter(({ formula }) => formula === undefined);
  const cell = (row: number, column: string, value: Value) =>
    sheet.counts(`${id}[${row}].${column}`) ? written(wording, `${id}.${column}`, value) : "–";
  return {
    title: wording.words.tables[id]?.label ?? id,
    columns: asked.map((column) => wording.label(`${id}.${column.id}`)),
    rows: rows.map((row, at) => asked.map((column) => cell(at, column.id, row[column.id] ?? null))),
  };
}

/** The entries that count before anything is entered. */
export function enteredAtFirst(description: Description, wording: Wording): Entered {
  const sheet = new Sheet({ version: "", calculate: unused, walk: unused }, description, {});
  const rowNames = (table: string) => sheet.table(table)?.rows.map(({ name }) => String(name)) ?? [];
  const shown = description.inputs.filter(({ id }) => sheet.isShown(id));
  return {
    fields: shown.map((field) => {
      const row = field.rowOf && rowNames(field.rowOf)[Number(field.default) - 1];
      return [wording.label(field.id), row || written(wording, field.id, field.default)];
    }),
    tables: sheet.inputTables.map((table) => tableOf(wording, sheet, table)),
  };
}
