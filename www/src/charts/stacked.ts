import { type SVGTemplateResult, svg } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { bar, type Drawing, label } from "./frame.js";
import { mirrored, stackBars } from "./layout.js";
import type { Room } from "./measured.js";
import type { Cell, Row } from "./row-data.js";
import { wrapped } from "./text.js";

/** Heights in ems: a row whose figures share a line, its bar, and the lines of text above and below it. */
const ROW = 4.9;
const NAME = 1;
const BAR = { top: 1.5, height: 1.1 };
const FIGURES = 3.75;
/** From one line of figures to the next, in ems. */
const STEP = 1.3;

/** A figure below a bar. */
interface Written {
  text: string;
  isFirst: boolean;
}

/** The texts below a bar; in the first row with the parts' names. */
function figuresOf(row: Row, at: number, context: ChartContext, style?: "short"): Written[] {
  const write = ({ name, value, unit }: Cell) => {
    const figure = context.format(value, unit, style);
    return at === 0 ? `${name} ${figure}` : figure;
  };
  return row.cells.map((cell) => ({ text: write(cell), isFirst: cell.first }));
}

/** Figures in full if each row has room for its own, else all of them short; on lines of their own if that is not enough. */
function figuresFor(rows: readonly Row[], room: Room, context: ChartContext) {
  const { width, em } = room;
  const written = (style?: "short") => rows.map((row, at) => figuresOf(row, at, context, style));
  const widthOf = (texts: readonly Written[]) =>
    texts.reduce((sum, { text }) => sum + room.strongWidthOf(text) + em, -em);
  const fits = (texts: readonly Written[]) => widthOf(texts) <= width;
  const full = written();
  const figures = full.every(fits) ? full : written("short");
  return { figures, isBroken: (at: number) => !fits(figures[at] ?? []) };
}

/** Figures on one line, or `step` apart on lines of their own. */
function drawFigures(
  figures: readonly Written[],
  at: { x: number; y: number; gap: number; step: number },
): SVGTemplateResult {
  const spans = figures.map(({ text, isFirst }, index) => {
    const tone = isFirst ? "accent" : "muted";
    if (index === 0) return svg`<tspan class=${tone}>${text}</tspan>`;
    return at.step > 0
      ? svg`<tspan class=${tone} x=${at.x} dy=${at.step}>${text}</tspan>`
      : svg`<tspan class=${tone} dx=${at.gap}>${text}</tspan>`;
  });
  return svg`<text class="figure" x=${at.x} y=${at.y}>${spans}</text>`;
}

/** Stacked bars; below each its figures, in the colors of the parts. */
export function drawStacked(rows: readonly Row[], room: Room, context: ChartContext): Drawing {
  const { width, em } = room;
  const { rtl } = context;
  const start = mirrored(0, 0, width, rtl);
  const stacked = stackBars(
    rows.map((row) => row.cells.map((cell) => cell.size)),
    width,
  );
  const { figures, isBroken } = figuresFor(rows, room, context);
  let next = 0;
  const shapes = rows.map((row, r) => {
    const y = next;
    const broken = isBroken(r);
    next += (ROW + (broken ? (row.cells.length - 1) * STEP : 0)) * em;
    const name = { x: start, y: y + NAME * em, step: 0, class: "name" };
    const under = { x: start, y: y + FIGURES * em, gap: rtl ? -em : em, step: broken ? STEP * em : 0 };
    return svg`
      ${label(wrapped(row.name, width, room.widthOf, 1), row.name, name)}
      ${row.cells.map((cell, c) => {
        const segment = stacked.rows[r]?.[c] ?? { x: 0, width: 0 };
        const box = { ...segment, y: y + BAR.top * em, height: BAR.height * em };
        return bar(box, width, rtl, cell.first ? "accent" : "muted");
      })}
      ${drawFigures(figures[r] ?? [], under)}`;
  });
  return { height: Math.max(0, next - 0.8 * em), shapes };
}
