import { linear } from "./scale.js";

/** A point of a series. */
export interface Point {
  x: number;
  y: number;
}

/** Inserts the points where the series crosses zero, so that areas end on the zero line. */
export function withCrossings(points: readonly Point[]): Point[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || before.y === 0 || point.y === 0 || before.y < 0 === point.y < 0) return [point];
    const part = before.y / (before.y - point.y);
    return [{ x: before.x + (point.x - before.x) * part, y: 0 }, point];
  });
}

/** Usual steps between labels of months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** The values of x that get a label: the first one, then one at each step; at most `most` of them. */
export function ticks(points: readonly Point[], most: number): number[] {
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 0;
  const step = STEPS.find((each) => (last - first) / each <= most - 1) ?? Math.max(1, last - first);
  const found = [first];
  for (let x = Math.ceil((first + 1) / step) * step; x <= last; x += step) {
    if (x - first >= step / 2) found.push(x);
  }
  return found;
}

/** Scales of a curve: x over the series, y zero-based. */
export function curveScales(
  points: readonly Point[],
  box: { left: number; right: number; top: number; bottom: number },
) {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const low = Math.min(0, ...ys);
  const high = Math.max(0, ...ys);
  const from = Math.min(...xs);
  const to = Math.max(...xs);
  return {
    // Avoids a scale of zero length for a single point or zeros.
    x: linear(from < to ? [from, to] : [from, from + 1], [box.left, box.right]),
    y: linear(low < high ? [low, high] : [0, 1], [box.bottom, box.top]),
  };
}

/** A straight line through points, as the text of an SVG path. */
export function linePath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)},${round(y)}`).join("");
}

/** The area between points and a base line, as the text of an SVG path. */
export function areaPath(points: readonly Point[], base: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  return `${linePath([{ x: first.x, y: base }, ...points, { x: last.x, y: base }])}Z`;
}

/** Rounds to a hundredth of a pixel. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
