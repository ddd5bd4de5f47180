import type { Value } from "../core/contract/index.js";
import { parsePath } from "../sheet/entries.js";
import { nameOf } from "../text/wording.js";
import type { ExplainContext } from "./context.js";
import { leadsTo } from "./meaning.js";
import { type Node, namesIn } from "./node.js";
import { filled, type Setting, type Type } from "./setting.js";

/** A cell of a table of the calculator. */
export interface CellAt {
  path: string;
  value: Value;
  /** The name of its row. */
  row: string;
}

/** The id of the table, or of the program's list, that contains a column. */
export const tableOf = (node: Node | undefined): string => namesIn(node)[0]?.split(".").at(-2) ?? "";

/** The name of a row, from 0: "Month 3", an option, the text in its first column of texts, or else "row 3". */
export function rowName({ view, texts }: Setting, id: string, row: number): string {
  const { sheet, wording } = view;
  const columns = sheet.table(id)?.columns ?? [];
  const kind = sheet.table(id)?.kind;
  const cells = sheet.calculation?.tables[id]?.[row];
  const [first] = columns;
  const number = wording.value(String(row + 1), "whole");
  if (first && kind === "series") return `${wording.label(`${id}.${first.id}`)} ${number}`;
  const naming = kind === "choices" ? first : columns.find(({ unit }) => unit === "text");
  const name = naming && cells?.[naming.id];
  if (naming && typeof name === "string" && name !== "") return wording.write(`${id}.${naming.id}`, name);
  return (texts.functions.row ?? "{0}").replace("{0}", () => number);
}

/** The cells of a column of the calculator, of the rows before the explained one for `previous.payout`. */
export function cellsOf(setting: Setting, name: string): CellAt[] | undefined {
  const { view, target } = setting;
  const { table: own, row } = parsePath(target);
  const [first = "", column = ""] = name.split(".");
  const isBefore = first === "previous";
  const table = isBefore ? (own ?? "") : first;
  const rows = view.sheet.calculation?.tables[table];
  if (!view.sheet.table(table) || !rows) return undefined;
  return rows.slice(0, isBefore ? row : undefined).map((each, at) => {
    const value = each[column];
    const isValue = typeof value === "string" || typeof value === "boolean";
    return {
      path: `${table}[${at}].${column}`,
      value: isValue ? value : null,
      row: rowName(setting, table, at),
    };
  });
}

/** Whether a cell is on the page with this value: in the form, or in a table of the answer. */
export function isOnPage(view: ExplainContext, path: string): boolean {
  return !view.isCompared && leadsTo(view, path) !== undefined;
}

/** Moves to a cell: to its field in the form, or to its figure in a table of the answer, which is unfolded. */
export function showCell(view: ExplainContext, path: string): void {
  if (leadsTo(view, path) === "field") {
    view.show(path);
    return;
  }
  view.setOpen(`table:${parsePath(path).table}`, true);
  view.state.focus = path;
  view.redraw();
}

/** Sets a cell's value, which leads to the cell. */
export function setCell(setting: Setting, { path, value, row }: CellAt): Type {
  const { wording } = setting.view;
  return setting.cell(path, row, wording.write(nameOf(path), value, "full"));
}

/** The most cells that are listed one by one. */
const MOST = 6;

/** The cells to list: all of them, or the first two and the last one with a gap (`undefined`) between. */
export const listedCells = (cells: readonly CellAt[]): (CellAt | undefined)[] => {
  const last = cells.at(-1);
  return cells.length <= MOST || !last ? [...cells] : [...cells.slice(0, 2), undefined, last];
};

/** Says which row was found, with the value that decided. */
export function foundRow(setting: Setting, cell: CellAt): Type {
  const { texts, view } = setting;
  const label = view.wording.label(nameOf(cell.path));
  return filled(texts.sentences.found ?? "{0} {1} {2}", [cell.row, label, setCell(setting, cell)]);
}
