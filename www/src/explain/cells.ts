import { html, type TemplateResult } from "../shared/lit.js";
import type { Node } from "./node.js";
import type { Setting, Type } from "./setting.js";
import { type CellAt, cellsOf, listedCells, setCell } from "./table-cells.js";

type Call = Node & { kind: "call" };

/** The number of rows of a column up to which the largest cell is found at a glance. */
const FEW = 6;

/** The cells whose key equals the key of the explained row. */
function ofSameKey(setting: Setting, [column, keys, key]: readonly Node[]): CellAt[] | undefined {
  if (column?.kind !== "name" || keys?.kind !== "name") return undefined;
  const beside = cellsOf(setting, keys.name);
  const cells = cellsOf(setting, column.name)?.filter((_, at) => beside?.[at]?.value === key?.value);
  return cells && cells.length > 0 ? cells : undefined;
}

/** The cells that a function adds or compares; undefined if there are none to show. */
export function cells(setting: Setting, { name, list }: Call): CellAt[] | undefined {
  const [first] = list;
  if (setting.mode !== "values") return undefined;
  if (name === "groupSum") return ofSameKey(setting, list);
  if (list.length !== 1 || first?.kind !== "name" || !first.name.includes(".")) return undefined;
  return cellsOf(setting, first.name);
}

/** The terms of a sum: "first + second + … + last". */
export function terms(setting: Setting, summed: readonly CellAt[]): TemplateResult {
  const listed = listedCells(summed);
  return html`${listed.length === 0 ? "0" : listed.map((cell, at) => html`${at > 0 ? " + " : ""}${cell ? setCell(setting, cell) : "…"}`)}`;
}

/** The cells to compare; only the one that was found if there are many. */
export function comparedCells(setting: Setting, { value }: Call, compared: readonly CellAt[]): Type[] {
  const found = compared.find((cell) => cell.value === value);
  const shown = compared.length > FEW && found ? [found] : compared;
  return shown.map((cell) => setCell(setting, cell));
}
