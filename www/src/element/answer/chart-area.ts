import type { ChartContext } from "../../charts/context.js";
import { contextOf } from "../../charts/context-of.js";
import { renderChart } from "../../charts/index.js";
import type { Room } from "../../charts/measured.js";
import type { Answer } from "../../core/boundary/answer.js";
import type { Chart } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";

export { chartStyles, renderChart } from "../../charts/index.js";
export { isAtTop, readProgress } from "../../charts/progress-data.js";
export { cellValue } from "../../charts/row-data.js";
export { typeOf } from "../../charts/type.js";

/** What a chart of the answer needs to draw itself. */
export function chartContext(
  view: View,
  calculation: Answer,
  chart: Chart,
  rtl: boolean,
  room?: Room,
): ChartContext {
  const { sheet, wording } = view;
  const values = { ...sheet.inputs, ...calculation.values };
  return contextOf(sheet, wording, {
    calculation,
    sentence: (message, extra = {}) => wording.say(message, { ...values, ...extra }) ?? "",
    words: wording.words.charts[chart.id] ?? { title: chart.id },
    rtl,
    room,
  });
}

/**
 * Draws charts, for the space of their place or for a room that is given. Loaded when their place comes into sight, and
 * for paper.
 */
export function chartArea(
  view: View,
  calculation: Answer,
  rtl: boolean,
  room?: Room,
  most?: number,
): TemplateResult {
  return html`${view.sheet.description.charts
    .slice(0, most)
    .map(
      (chart) =>
        html`<div class="chart-cell" part="chart">${renderChart(chart, chartContext(view, calculation, chart, rtl, room))}</div>`,
    )}`;
}
