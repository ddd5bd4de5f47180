import { html, type TemplateResult } from "../shared/lit.js";
import { parsePath } from "../sheet/entries.js";
import type { Node } from "./node.js";
import type { Setting } from "./setting.js";

const MOST = 8;

/** The column that a name refers to, with its rows: only the previous rows for a name like `previous.payout`. */
function columnOf({ view, target }: Setting, name: string) {
  const { calculation } = view.sheet;
  const { table: own, row } = parsePath(target);
  const [table = "", column = ""] = name.split(".");
  if (table === "previous" && own !== undefined) {
    return { table: own, column, rows: calculation?.tables[own]?.slice(0, row) };
  }
  return { table, column, rows: calculation?.tables[table] };
}

/** The cells of a column that are summed or compared; undefined in a comparison, whose cells use other choices. */
export function cells(setting: Setting, node: Node | undefined): TemplateResult[] | undefined {
  const { view, mode, target } = setting;
  if (mode !== "values" || node?.kind !== "name" || !node.name.includes(".")) return undefined;
  if (view.sheet.table(parsePath(target).table ?? "")?.kind === "choices") return undefined;
  const { table, column, rows } = columnOf(setting, node.name);
  if (!rows || rows.length > MOST) return undefined;
  return rows.map((row) => {
    const value = row[column];
    const text = view.wording.write(`${table}.${column}`, typeof value === "string" ? value : null, "full");
    return html`<span>${text}</span>`;
  });
}
