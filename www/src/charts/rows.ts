import { html, type TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { drawLadder } from "./draw-ladder.js";
import { frame } from "./frame.js";
import type { LadderRow } from "./ladder.js";
import { drawnRows, type Row, type RowsChart, readRows, readTable } from "./row-data.js";
import { drawStacked } from "./stacked.js";

/** Emphasizes the chosen row of a table of choices, or else the first column. */
function ladderRow(row: Row, choosing: boolean, context: ChartContext): LadderRow {
  const several = row.cells.length > 1;
  return {
    name: row.name,
    strong: row.chosen,
    rungs: row.cells.map((cell) => ({
      size: cell.size,
      tone: (choosing ? row.chosen : cell.first) ? "accent" : "muted",
      format: (style) => context.format(cell.value, cell.unit, style),
      ...(several ? { name: cell.name } : {}),
    })),
  };
}

/** For each row of a table its figures: stacked when they add up, else side by side. */
export function renderRows(chart: RowsChart, context: ChartContext): TemplateResult {
  const shown = drawnRows(readRows(chart, context), chart.sorted === true, context);
  // Without figures there is no picture; the tables give the reasons.
  if (shown.length === 0) return html``;
  const choosing = shown.some((row) => row.chosen);
  const ladder = shown.map((row) => ladderRow(row, choosing, context));
  return frame(
    context,
    (room) => (chart.stacked ? drawStacked(shown, room, context) : drawLadder(ladder, room, context.rtl)),
    readTable(chart.table, [chart.label, ...chart.columns], context),
  );
}
