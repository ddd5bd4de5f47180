import type { Unit, Value } from "../core/contract/index.js";
import { html, type TemplateResult } from "../shared/lit.js";
import { isDecimal } from "../text/decimal.js";
import { foreignUnit } from "./foreign.js";
import { meaning } from "./meaning.js";
import { type Node, namesIn } from "./node.js";
import { filled, type Setting } from "./setting.js";
import { cellsOf, rowName, setCell, tableOf } from "./table-cells.js";

type Call = Node & { kind: "call" };

/** Functions whose result is a value, or a sum of values, of the first argument. */
const FROM_FIRST = new Set(["rowAt", "groupSum", "sum", "min", "max"]);
/** Functions whose result is a row of a table. */
const ROWS = new Set(["firstRow", "lastRow", "nextRow"]);
/** Functions whose result has the unit of the first argument, which may be a formula. */
const PARTS = new Set(["split", "marginal"]);
/** Functions that have nothing inside to explain. */
const PLAIN = new Set(["rows", "given", "neverRises"]);

/** Whether a function finds a row. */
export const isRowOf = (name: string): boolean => ROWS.has(name);

const nameOfColumn = (node: Node | undefined) =>
  node?.kind === "name" && node.name.includes(".") ? node.name : undefined;

/** The cell that `rowAt` reads, if it is in a table of the calculator. */
export function cellAt(setting: Setting, { name, list: [column, place] }: Call) {
  const columnName = name === "rowAt" ? nameOfColumn(column) : undefined;
  const row = place?.kind === "number" ? place.text : place?.value;
  if (columnName === undefined || typeof row !== "string") return undefined;
  return cellsOf(setting, columnName)?.[Number(row) - 1];
}

/** The name of a row that a call refers to: "Month 3", the name of a tier, or else "row 3". */
export function rowNumber(setting: Setting, { list }: Call, row: string): TemplateResult {
  const { view, texts } = setting;
  const table = tableOf(list[0]);
  if (view.sheet.table(table)) return html`<span>${rowName(setting, table, Number(row) - 1)}</span>`;
  return filled(texts.functions.row ?? "{0}", [view.wording.value(row, "whole")]);
}

/** The name of a row, which leads to the cell that `rowAt` reads there. */
export function rowLink(setting: Setting, node: Call, row: string): TemplateResult {
  const cell = cellAt(setting, node);
  return cell ? setting.cell(cell.path, cell.row, cell.row) : rowNumber(setting, node, row);
}

/** The unit of a call's result, and its text: in the unit of the column or argument that the call reads. */
export function writtenCall(
  { view, texts, target }: Setting,
  { name, list }: Call,
  value: Value,
): [Unit, string] {
  const { wording } = view;
  const [first] = list;
  const from = PARTS.has(name) ? namesIn(first)[0] : nameOfColumn(FROM_FIRST.has(name) ? first : list.at(-1));
  if (from) {
    const found = meaning(view, texts, target, from);
    return [found.unit ?? foreignUnit(from, value), found.write(value)];
  }
  const unit = isDecimal(value) ? "count" : "text";
  return [unit, wording.value(value, unit, "full")];
}

/** Formats the value of a call: a link to the cell that it reads, or else to its own explanation. */
export function callValue(setting: Setting, node: Call, label: () => string, value: Value): TemplateResult {
  if (ROWS.has(node.name) && typeof value === "string") return rowNumber(setting, node, value);
  const cell = cellAt(setting, node);
  if (cell) return html`${setCell(setting, cell)}`;
  const [unit, text] = writtenCall(setting, node, value);
  return PLAIN.has(node.name) ? html`<span>${text}</span>` : setting.call(node, unit, label(), text);
}
