import type { ChartContext } from "../../charts/context.js";
import { renderChart } from "../../charts/index.js";
import type { Room } from "../../charts/measured.js";
import type { Answer } from "../../core/boundary/answer.js";
import type { Chart } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import { short } from "../../text/write-compact.js";
import type { View } from "../desk/view.js";

export { chartStyles } from "../../charts/index.js";
export { typeOf } from "../../charts/type.js";

function context(view: View, calculation: Answer, chart: Chart, rtl: boolean, room?: Room): ChartContext {
  const { sheet, wording } = view;
  const values = { ...sheet.inputs, ...calculation.values };
  return {
    description: sheet.description,
    calculation,
    inputs: sheet.inputs,
    counts: (input) => sheet.counts(input),
    label: (id) => wording.label(id),
    columnLabel: (table, column) => wording.label(`${table}.${column}`),
    cell: (table, column, value) => wording.write(`${table}.${column}`, value),
    format: (value, unit, style) => wording.value(value, unit, style && short),
    sentence: (message, extra = {}) => wording.say(message, { ...values, ...extra }) ?? "",
    words: wording.words.charts[chart.id] ?? { title: chart.id },
    rtl,
    room,
  };
}

/**
 * Draws charts, for the space of their place or for a room that is given. Loaded when their place comes into sight, and
 * for paper.
 */
export function chartArea(view: View, calculation: Answer, rtl: boolean, room?: Room): TemplateResult {
  return html`${view.sheet.description.charts.map(
    (chart) =>
      html`<div class="chart-cell" part="chart">${renderChart(chart, context(view, calculation, chart, rtl, room))}</div>`,
  )}`;
}
