import type { Value } from "../core/contract/index.js";
import { html, type TemplateResult } from "../shared/lit.js";
import { isDecimal } from "../text/decimal.js";
import { meaning } from "./meaning.js";
import { type Node, namesIn } from "./node.js";
import { filled, type Setting } from "./setting.js";

/** What gives one of its first argument's values, or adds them up. */
const FROM_FIRST = new Set(["rowAt", "groupSum", "sum"]);
/** What gives a row of a table. */
const ROWS = new Set(["firstRow", "lastRow", "nextRow"]);
/** What measures the same as its first argument, which may be a formula. */
const PARTS = new Set(["split", "marginal"]);

const nameOfColumn = (node: Node | undefined) =>
  node?.kind === "name" && node.name.includes(".") ? node.name : undefined;

/** The table, or the program's list, that a column is in. */
export const tableOf = (node: Node | undefined): string => namesIn(node)[0]?.split(".").at(-2) ?? "";

/** A row that a call looks at: "Month 3", the name of a tier, or else "row 3". */
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

/** The value of a call, by the unit of what it picks from. */
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
