import type { Value } from "../core/contract/index.js";
import { html, type TemplateResult } from "../shared/lit.js";
import { isDecimal } from "../text/decimal.js";
import { meaning } from "./meaning.js";
import { type Node, namesIn } from "./node.js";
import { filled, type Setting } from "./setting.js";

/** Functions whose result is a value, or a sum of values, of the first argument. */
const FROM_FIRST = new Set(["rowAt", "groupSum", "sum"]);
/** Functions whose result is a row of a table. */
const ROWS = new Set(["firstRow", "lastRow", "nextRow"]);
/** Functions whose result has the unit of the first argument, which may be a formula. */
const PARTS = new Set(["split", "marginal"]);

const nameOfColumn = (node: Node | undefined) =>
  node?.kind === "name" && node.name.includes(".") ? node.name : undefined;

/** The id of the table, or of the program's list, that contains a column. */
export const tableOf = (node: Node | undefined): string => namesIn(node)[0]?.split(".").at(-2) ?? "";

/** The name of a row that a call refers to: "Month 3", the name of a tier, or else "row 3". */
export function rowNumber(
  { view, texts }: Setting,
  { list }: Node & { kind: "call" },
  row: string,
): TemplateResult {
  const { sheet, wording } = view;
  const id = tableOf(list[0]);
  const table = sheet.table(id);
  const [first] = table?.columns ?? [];
  const number = wording.value(row, "whole");
  if (first && table?.kind === "series") return html`${wording.label(`${id}.${first.id}`)} ${number}`;
  const name =
    first && table?.kind === "list" ? sheet.calculation?.tables[id]?.[Number(row) - 1]?.[first.id] : null;
  return first?.unit === "text" && typeof name === "string"
    ? html`<span>${name}</span>`
    : filled(texts.functions.row ?? "{0}", [number]);
}

/** Formats the value of a call in the unit of the column or argument that the call reads. */
export function callValue(setting: Setting, node: Node & { kind: "call" }, value: Value): TemplateResult {
  const { view, texts, target } = setting;
  const { name, list } = node;
  const { wording } = view;
  if (ROWS.has(name) && typeof value === "string") return rowNumber(setting, node, value);
  const [first] = list;
  const from = PARTS.has(name) ? namesIn(first)[0] : nameOfColumn(FROM_FIRST.has(name) ? first : list.at(-1));
  const text = from
    ? meaning(view, texts, target, from).write(value)
    : wording.value(value, isDecimal(value) ? "count" : "text", "full");
  return html`<span>${text}</span>`;
}
