import { type SVGTemplateResult, svg, type TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { type CurveChart, markedPoint, type Reading, readSeries } from "./curve-data.js";
import { type Drawing, frame } from "./frame.js";
import { mirrored } from "./layout.js";
import type { Room } from "./measured.js";
import { cellValue, readTable } from "./row-data.js";
import { areaPath, curveScales, linePath, ticks, withCrossings } from "./series.js";

/** Where a point of the series is in the picture. */
interface Position {
  x(value: number): number;
  y(value: number): number;
}

function shapes(series: readonly Reading[], at: Position): SVGTemplateResult {
  const points = withCrossings(series);
  const drawn = (y: (value: number) => number) =>
    points.map((point) => ({ x: at.x(point.x), y: at.y(y(point.y)) }));
  return svg`
    <path class="area accent" d=${areaPath(
      drawn((y) => Math.max(0, y)),
      at.y(0),
    )} />
    <path class="area muted" d=${areaPath(
      drawn((y) => Math.min(0, y)),
      at.y(0),
    )} />
    <path class="curve" d=${linePath(drawn((y) => y))} />`;
}

/**
 * The labels of x below, the first one with the axis title; labels that would overlap it are left
 * out.
 */
function axis(
  series: readonly Reading[],
  at: Position,
  y: number,
  room: Room,
  title: string,
): SVGTemplateResult[] {
  const { width, em, widthOf } = room;
  const [first = 0, ...rest] = ticks(series, Math.min(7, Math.floor(width / (4 * em))));
  const read = (x: number) => series.find((reading) => reading.x === x)?.name ?? String(x);
  const opening = `${title} ${read(first)}`;
  const clear = rest.filter((x) => Math.abs(at.x(x) - at.x(first)) > widthOf(`${opening} ${read(x)}`));
  return [
    svg`<text class="name" x=${at.x(first)} y=${y}>${opening}</text>`,
    ...clear.map((x) => svg`<text class="name" x=${at.x(x)} y=${y} text-anchor="middle">${read(x)}</text>`),
  ];
}

/** A thin line to the marked point, with its name on top. */
function mark(point: Reading, at: Position, room: Room, text: string, rtl: boolean) {
  const { width, em, strongWidthOf } = room;
  const x = at.x(point.x);
  const along = rtl ? width - x : x;
  const length = Math.min(strongWidthOf(text), width);
  const outwards = along > width - length;
  // In a narrow picture a long name fits on neither side of the line, and crosses it.
  const end = mirrored(Math.max(along, length), 0, width, rtl);
  return svg`
    <line class="rule" x1=${x} x2=${x} y1=${1.5 * em} y2=${Math.max(at.y(0), at.y(point.y))} />
    <circle class="dot" cx=${x} cy=${at.y(point.y)} r=${0.32 * em} />
    <text class="figure accent" x=${outwards ? end : x} y=${em} text-anchor=${outwards ? "end" : "start"}>${text}</text>`;
}

/** The first value if it is below zero, and the label of the zero line if it needs one. */
function notes(first: Reading, last: Reading, at: Position, room: Room, rtl: boolean) {
  const { width, em } = room;
  const below = first.y < 0 && first !== last;
  const apart = Math.abs(at.y(last.y) - at.y(0)) > 1.3 * em;
  const right = at.x(last.x) + (rtl ? -0.7 : 0.7) * em;
  return [
    below
      ? svg`<text class="figure" x=${at.x(first.x)} y=${at.y(first.y) + 1.5 * em}>${first.written(width * 0.35, room)}</text>`
      : svg``,
    apart ? svg`<text class="name" x=${right} y=${at.y(0) + 0.36 * em}>${first.zero}</text>` : svg``,
  ];
}

function draw(series: readonly Reading[], room: Room, chart: CurveChart, context: ChartContext): Drawing {
  const { width, em } = room;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return { height: 0, shapes: [] };
  const height = Math.min(22 * em, Math.max(14 * em, width * 0.4));
  const marked = markedPoint(series, chart, context);
  const ending = last.written(width * 0.35, room);
  const box = {
    left: 0.4 * em,
    right: width - room.strongWidthOf(ending) - em,
    top: (marked ? 3.2 : 1.2) * em,
    bottom: height - 3.2 * em,
  };
  const { x, y } = curveScales(series, box);
  const at = { x: (value: number) => mirrored(x(value), 0, width, context.rtl), y };
  return {
    height,
    shapes: [
      shapes(series, at),
      svg`<line class="rule" x1=${at.x(first.x)} x2=${at.x(last.x)} y1=${at.y(0)} y2=${at.y(0)} />`,
      ...axis(series, at, height - 0.5 * em, room, context.columnLabel(chart.table, chart.x)),
      marked ? mark(marked, at, room, context.sentence(context.words.mark ?? ""), context.rtl) : svg``,
      ...notes(first, last, at, room, context.rtl),
      svg`
        <circle class="dot" cx=${at.x(last.x)} cy=${at.y(last.y)} r=${0.32 * em} />
        <text
          class="figure accent"
          x=${mirrored(x(last.x) + 0.7 * em, 0, width, context.rtl)}
          y=${at.y(last.y) + 0.36 * em}
        >${ending}</text>`,
    ],
  };
}

/** A curve over a series, with the zero line and the marked point. */
export function renderCurve(chart: CurveChart, context: ChartContext): TemplateResult {
  const series = readSeries(chart, context);
  const { head, rows } = readTable(chart.table, [chart.x, chart.y], context);
  const names = (context.calculation.tables[chart.table] ?? []).map((row) =>
    context.format(cellValue(row[chart.x]), "whole"),
  );
  return frame(context, (room) => draw(series, room, chart, context), {
    head,
    rows: rows.map(([, y = ""], index) => [names[index] ?? "", y]),
  });
}
