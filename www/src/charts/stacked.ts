import { svg } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { bar, type Drawing, label } from "./frame.js";
import { mirrored, stackBars } from "./layout.js";
import type { Room } from "./measured.js";
import type { Cell, Row } from "./row-data.js";
import { STRONG, textWidth, wrapped } from "./text.js";

/** Heights in ems: a row, its bar, and the lines of text above and below it. */
const ROW = 4.9;
const NAME = 1;
const BAR = { top: 1.5, height: 1.1 };
const FIGURES = 3.75;

/** The texts below a bar; in the first row with the parts' names. */
function figuresOf(row: Row, at: number, context: ChartContext, style?: "short") {
  const write = ({ name, value, unit }: Cell) => {
    const figure = context.format(value, unit, style);
    return at === 0 ? `${name} ${figure}` : figure;
  };
  return row.cells.map((cell) => ({ text: write(cell), isFirst: cell.first }));
}

/** Figures in full where each row has room for its own, else all of them short. */
function figuresFor(rows: readonly Row[], { width, em }: Room, context: ChartContext) {
  const written = (style?: "short") => rows.map((row, at) => figuresOf(row, at, context, style));
  const full = written();
  const widthOf = (texts: ReturnType<typeof figuresOf>) =>
    texts.reduce((sum, { text, isFirst }) => sum + textWidth(text, em) * (isFirst ? STRONG : 1) + em, -em);
  return full.every((texts) => widthOf(texts) <= width) ? full : written("short");
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
  const figures = figuresFor(rows, room, context);
  const shapes = rows.map((row, r) => {
    const y = r * ROW * em;
    const name = { x: start, y: y + NAME * em, step: 0, class: "name" };
    return svg`
      ${label(wrapped(row.name, width, em, 1), row.name, name)}
      ${row.cells.map((cell, c) => {
        const segment = stacked.rows[r]?.[c] ?? { x: 0, width: 0 };
        const box = { ...segment, y: y + BAR.top * em, height: BAR.height * em };
        return bar(box, width, rtl, cell.first ? "accent" : "muted");
      })}
      <text class="figure" x=${start} y=${y + FIGURES * em}>${figures[r]?.map(({ text, isFirst }, c) => {
        const shift = c === 0 ? 0 : rtl ? -em : em;
        return svg`<tspan class=${isFirst ? "accent" : "muted"} dx=${shift}>${text}</tspan>`;
      })}</text>`;
  });
  return { height: Math.max(0, rows.length * ROW - 0.8) * em, shapes };
}
