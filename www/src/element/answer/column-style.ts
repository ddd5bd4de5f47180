import type { Column, ResultRow } from "../../core/contract/index.js";
import type { NumberStyle } from "../../text/write-number.js";

/** How the figures of a column are written: with decimals if one of them has any, small counts with two. */
export function columnStyle({ id, unit }: Column, rows: readonly ResultRow[]): NumberStyle {
  const figures = rows.map((row) => String(row[id]));
  if (!figures.some((figure) => figure.includes("."))) return "plain";
  return unit === "count" && figures.every((figure) => /^-?\d(\.|$)|null/.test(figure)) ? "fine" : "aligned";
}
