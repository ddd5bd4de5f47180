import type { Chart } from "../core/contract/index.js";
import type { TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { drawLadder, type Join } from "./draw-ladder.js";
import { type Figure, figures } from "./figures.js";
import { frame } from "./frame.js";
import type { LadderRow } from "./ladder.js";
import type { Room } from "./measured.js";

function ladderRow(figure: Figure, last: boolean, context: ChartContext): LadderRow {
  const format = (style?: "short") => context.format(figure.value, figure.unit, style);
  return {
    name: figure.label,
    strong: last,
    rungs: [{ size: figure.size, tone: last ? "accent" : "muted", format }],
  };
}

/** Figures below each other, one bar each; the last one is emphasized. */
export function barsOf(
  lines: readonly string[],
  context: ChartContext,
  join?: (room: Room) => Join,
): TemplateResult {
  const all = figures(lines, context);
  const rows = all.map((figure, index) => ladderRow(figure, index === all.length - 1, context));
  const read = all.map((each) => [each.label, context.format(each.value, each.unit)]);
  return frame(
    context,
    (room) => drawLadder(rows, room, context.rtl, join?.(room)),
    { head: [context.words.name ?? "", context.words.value ?? ""], rows: read },
    read.map((row) => row.join(" ")).join(", "),
  );
}

/** A few figures of one unit, side by side. */
export function renderBars(chart: Extract<Chart, { kind: "bars" }>, context: ChartContext): TemplateResult {
  return barsOf(chart.lines, context);
}
