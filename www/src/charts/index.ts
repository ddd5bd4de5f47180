import type { Chart } from "../core/contract/index.js";
import type { TemplateResult } from "../shared/lit.js";
import { renderBars } from "./bars.js";
import { renderChanges } from "./changes.js";
import type { ChartContext } from "./context.js";
import { renderCurve } from "./curve.js";
import { renderFunnel } from "./funnel.js";
import { renderProgress } from "./progress.js";
import { renderRows } from "./rows.js";
import { renderStacks } from "./stacks.js";
import { renderWaterfall } from "./waterfall.js";

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
    case "waterfall":
      return renderWaterfall(chart, context);
    case "stacks":
      return renderStacks(chart, context);
    case "progress":
      return renderProgress(chart, context);
    case "changes":
      return renderChanges(chart, context);
  }
}
