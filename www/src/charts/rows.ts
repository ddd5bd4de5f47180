import { html, svg, type TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { drawLadder } from "./draw-ladder.js";
import { type Drawing, frame } from "./frame.js";
import type { LadderRow } from "./ladder.js";
import { mirrored } from "./layout.js";
import type { Room } from "./measured.js";
import { type Row, type RowsChart, readRows, readTable } from "./row-data.js";
import { drawStacked } from "./stacked.js";

/** The most rows that are drawn; the table has all. */
const MOST_ROWS = 24;

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

/** Adds a note that there are more rows than drawn. */
function withRest(drawing: Drawing, hidden: number, room: Room, context: ChartContext): Drawing {
  if (hidden <= 0) return drawing;
  const text = `… +${context.format(String(hidden), "whole")}`;
  const x = mirrored(0, 0, room.width, context.rtl);
  const rest = svg`<text class="name" x=${x} y=${drawing.height + 1.2 * room.em}>${text}</text>`;
  return { height: drawing.height + 1.7 * room.em, shapes: [drawing.shapes, rest].flat() };
}

/** For each row of a table its figures: stacked when they add up, else side by side. */
export function renderRows(chart: RowsChart, context: ChartContext): TemplateResult {
  const all = readRows(chart, context);
  // Without figures there is no picture; the tables give the reasons.
  if (all.length === 0) return html``;
  const shown = all.slice(0, MOST_ROWS);
  const choosing = shown.some((row) => row.chosen);
  const ladder = shown.map((row) => ladderRow(row, choosing, context));
  return frame(
    context,
    (room) =>
      withRest(
        chart.stacked ? drawStacked(shown, room, context) : drawLadder(ladder, room, context.rtl),
        all.length - shown.length,
        room,
        context,
      ),
    readTable(chart.table, [chart.label, ...chart.columns], context),
  );
}
