import type { Wording } from "../text/wording.js";
import { short } from "../text/write-compact.js";
import type { ChartContext } from "./context.js";

/** The members of a context that follow from the sheet and the wording of a widget. */
type Shared = "description" | "inputs" | "counts" | "label" | "columnLabel" | "cell" | "format";

/** The context of a chart over a sheet; `own` has the members that differ from chart to chart. */
export const contextOf = (
  sheet: Pick<ChartContext, "description" | "inputs" | "counts">,
  wording: Wording,
  own: Omit<ChartContext, Shared>,
): ChartContext => ({
  description: sheet.description,
  inputs: sheet.inputs,
  counts: (input) => sheet.counts(input),
  label: (id) => wording.label(id),
  columnLabel: (table, column) => wording.label(`${table}.${column}`),
  cell: (table, column, value) => wording.write(`${table}.${column}`, value),
  format: (value, unit, style) => wording.value(value, unit, style && short),
  ...own,
});
