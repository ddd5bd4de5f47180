import type { Chart } from "../core/contract/index.js";
import { svg, type TemplateResult } from "../shared/lit.js";
import { barsOf } from "./bars.js";
import type { ChartContext } from "./context.js";
import type { Join } from "./draw-ladder.js";
import { mirrored } from "./layout.js";

/** The slope from one stage to the next. */
function slope(width: number, rtl: boolean): Join {
  return (upper, lower, top, bottom, left) => {
    const point = (x: number, y: number) => `${mirrored(left + x, 0, width, rtl)},${y}`;
    const points = [point(0, top), point(upper.width, top), point(lower.width, bottom), point(0, bottom)];
    return svg`<polygon class="slope" points=${points.join(" ")} />`;
  };
}

/** Stages of a funnel, first to last; the last one is emphasized. */
export function renderFunnel(
  chart: Extract<Chart, { kind: "funnel" }>,
  context: ChartContext,
): TemplateResult {
  return barsOf(chart.lines, context, (room) => slope(room.width, context.rtl));
}
