import type { Room } from "../../charts/measured.js";
import { linear } from "../../charts/scale.js";
import type { Bar, Distribution } from "../../core/contract/index.js";

/** A bar of the histogram, in pixels. */
export interface PlannedBar {
  x: number;
  width: number;
  y: number;
  height: number;
  /** Whether the middle of the bar is between P10 and P90. */
  isLikely: boolean;
}

/** A marked figure: a line from its label down to the axis. */
export interface PlannedMark {
  x: number;
  /** The baseline of the label. */
  textY: number;
  textX: number;
  anchor: "start" | "middle" | "end";
}

/** The places of a histogram, in pixels from the left. */
export interface HistogramPlan {
  height: number;
  /** Where the bars stand. */
  floor: number;
  bars: PlannedBar[];
  /** P10, P50, P90. */
  marks: PlannedMark[];
  /** The baseline of the labels of the axis. */
  axisY: number;
}

const GAP = 4;

/** Labels are on one line if they do not touch, or else below each other, so that the lines go past the ones below. */
function placeMarks(at: readonly number[], labels: readonly string[], { width, em, strongWidthOf }: Room) {
  const step = em * 1.4;
  const halves = labels.map((text) => strongWidthOf(text) / 2);
  const clamped = at.map((x, index) => {
    const half = halves[index] ?? 0;
    return Math.min(Math.max(x, half), Math.max(half, width - half));
  });
  const isApart = clamped.every((x, index) => {
    const before = clamped[index - 1];
    return before === undefined || x - before > (halves[index] ?? 0) + (halves[index - 1] ?? 0) + 2 * GAP;
  });
  // The last one is lowest, and right of its line; so no line crosses a label.
  const marks = at.map((x, index): PlannedMark => {
    if (isApart) return { x, textX: clamped[index] ?? x, textY: step, anchor: "middle" };
    const isRight = x + GAP + 2 * (halves[index] ?? 0) <= width;
    return {
      x,
      textX: isRight ? x + GAP : x - GAP,
      textY: step * (index + 1),
      anchor: isRight ? "start" : "end",
    };
  });
  return { marks, bottom: step * (isApart ? 1 : at.length) + em * 0.5 };
}

const middle = ({ from, to }: Bar) => (from + to) / 2;

/** Places bars, marks and axis. */
export function planHistogram(
  { histogram, p10, p50, p90, min, max }: Distribution,
  labels: readonly string[],
  room: Room,
): HistogramPlan {
  const { width, em } = room;
  // If every trial has the same figure, its only bar is in the middle.
  const position = max > min ? linear([min, max], [0, width]) : () => width / 2;
  const { marks, bottom } = placeMarks([p10, p50, p90].map(position), labels, room);
  const floor = Math.round(bottom + em * 9);
  const most = Math.max(1, ...histogram.map(({ count }) => count));
  const bars = histogram.map((bar): PlannedBar => {
    const [from, to] = max > min ? [position(bar.from), position(bar.to)] : [width / 2 - em, width / 2 + em];
    const height = (bar.count / most) * (floor - bottom);
    const isLikely = middle(bar) >= p10 && middle(bar) <= p90;
    return { x: from, width: Math.max(0, to - from - 1), y: floor - height, height, isLikely };
  });
  return { height: floor + em * 1.6, floor, bars, marks, axisY: floor + em * 1.3 };
}
