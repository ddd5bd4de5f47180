import type { Value } from "../../core/contract/index.js";
import type { Sheet } from "../../sheet/sheet.js";
import { type Aligned, alignRows } from "./aligned-rows.js";

/** What differs among sheets of one calculator: an input, a cell, a whole row, or the order of a table's rows. */
export type Differing =
  /** `values` are by sheet; undefined where the input does not count. */
  | { kind: "input"; id: string; values: readonly (Value | undefined)[] }
  /** `row` is the name of the row, or undefined with its number `at`, from 0, if it has none. */
  | {
      kind: "cell";
      table: string;
      column: string;
      row: string | undefined;
      at: number;
      values: readonly (Value | undefined)[];
    }
  /** `has` says which sheets have the row. */
  | { kind: "row"; table: string; row: string | undefined; at: number; has: readonly boolean[] }
  /** `orders` are the rows' places in the first sheet, by sheet. */
  | { kind: "order"; table: string; orders: readonly (readonly number[])[] };

const isSame = <Each>(values: readonly Each[]) => values.every((each) => each === values[0]);

function differingInput(id: string, sheets: readonly Sheet[]): Differing[] {
  const values = sheets.map((sheet) => (sheet.isShown(id) ? sheet.entry(id).value : undefined));
  return isSame(values) ? [] : [{ kind: "input", id, values }];
}

function differingCells(table: string, { name, places }: Aligned, sheets: readonly Sheet[]): Differing[] {
  const [first] = sheets;
  const at = places.find((place) => place !== undefined) ?? 0;
  const row = { table, row: name, at };
  const has = places.map((place) => place !== undefined);
  if (!isSame(has)) return [{ kind: "row", ...row, has }];
  return (first?.columns(table) ?? []).flatMap(({ id: column }): Differing[] => {
    const values = sheets.map((sheet, each) => {
      const path = `${table}[${places[each]}].${column}`;
      return sheet.counts(path) ? sheet.entry(path).value : undefined;
    });
    return isSame(values) ? [] : [{ kind: "cell", ...row, column, values }];
  });
}

function differingTable(table: string, sheets: readonly Sheet[]): Differing[] {
  if (sheets[0]?.table(table)?.hidden) return [];
  const naming = sheets[0]?.columns(table).find(({ unit }) => unit === "text")?.id;
  const names = sheets.map((sheet) =>
    sheet
      .rows(table)
      .map(({ cells }) => (naming === undefined ? undefined : cells[naming]?.value || undefined)),
  );
  const aligned = alignRows(names);
  const cells = aligned.flatMap((row) => differingCells(table, row, sheets));
  if (cells.some(({ kind }) => kind === "row")) return cells;
  const order = (sheet: number) =>
    aligned.map((row, at) => [row.places[sheet] ?? 0, at] as const).sort(([one], [other]) => one - other);
  const orders = sheets.map((_, sheet) => order(sheet).map(([, at]) => at));
  return isSame(orders.map(String)) ? cells : [...cells, { kind: "order", table, orders }];
}

/** What differs in the entries of sheets, in the order of the form. */
export function differing(sheets: readonly Sheet[]): Differing[] {
  const form = sheets[0]?.description.form ?? [];
  return form.flatMap(({ inputs, table }) =>
    table === undefined ? inputs.flatMap((id) => differingInput(id, sheets)) : differingTable(table, sheets),
  );
}
