import type { Chart } from "../core/contract/index.js";
import type { ChartContext } from "./context.js";
import { size } from "./figures.js";
import { cellValue } from "./row-data.js";
import type { Point } from "./series.js";
import { textWidth } from "./text.js";

/** A chart over a series. */
export type CurveChart = Extract<Chart, { kind: "curve" }>;

/** A point of the series with its texts. */
export interface Reading extends Point {
  /** The text of x. */
  name: string;
  /** The text of y, short if there is little space. */
  written(room: number, em: number): string;
  /** The text of zero, in the unit of y. */
  zero: string;
}

/** The points of the series that have a value. */
export function readSeries(chart: CurveChart, context: ChartContext): Reading[] {
  const table = context.description.tables.find((each) => each.id === chart.table);
  const unit = table?.columns.find((each) => each.id === chart.y)?.unit ?? "count";
  const zero = context.format("0", unit, "short");
  return (context.calculation.tables[chart.table] ?? []).flatMap((row) => {
    const [x, y] = [size(row[chart.x]), size(row[chart.y])];
    if (x === null || y === null) return [];
    const value = cellValue(row[chart.y]);
    const written = (room: number, em: number) => {
      const full = context.format(value, unit);
      return textWidth(full, em) <= room ? full : context.format(value, unit, "short");
    };
    // The axis has a title, so its numbers need no unit.
    return [{ x, y, name: context.format(cellValue(row[chart.x]), "whole"), written, zero }];
  });
}

/** The marked point, if it is within the series. */
export function markedPoint(
  series: readonly Reading[],
  chart: CurveChart,
  context: ChartContext,
): Reading | undefined {
  const at = chart.mark === undefined ? null : size(context.calculation.values[chart.mark]);
  return series.find((reading) => reading.x === at);
}
