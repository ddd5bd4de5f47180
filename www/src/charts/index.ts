import type { TemplateResult } from "lit";
import type { Chart } from "../core/contract.js";
import { renderBars } from "./bars.js";
import type { ChartContext } from "./context.js";
import { renderCurve } from "./curve.js";
import { renderFunnel } from "./funnel.js";
import { renderRows } from "./rows.js";

export { chartStyles } from "./styles.js";

/** Draws a chart: title, picture, and the figures as a table. Adopt `chartStyles` beside it. */
export function renderChart(chart: Chart, context: ChartContext): TemplateResult {
  switch (chart.kind) {
    case "funnel":
      return renderFunnel(chart, context);
    case "bars":
      return renderBars(chart, context);
    case "rows":
      return renderRows(chart, context);
    case "curve":
      return renderCurve(chart, context);
  }
}
