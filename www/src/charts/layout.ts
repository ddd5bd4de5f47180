import { linear } from "./scale.js";

/** A bar to be placed: what it measures, and how wide the label at its end is. */
export interface Bar {
  size: number;
  label: number;
}

/** Where a bar goes, and where its label starts. */
export interface Place {
  x: number;
  width: number;
  label: number;
}

/**
 * How many pixels a unit may take so that each bar and the label at its end fit. Below zero the
 * bar reaches left of the zero line and its label stands right of it.
 */
export function pixelsPerUnit(bars: readonly Bar[], width: number, gap: number): number {
  const below = Math.max(0, ...bars.map((bar) => -bar.size));
  let pixels = Number.POSITIVE_INFINITY;
  for (const bar of bars) {
    const extent = Math.max(0, bar.size) + below;
    if (extent > 0) pixels = Math.min(pixels, Math.max(0, width - gap - bar.label) / extent);
  }
  return Number.isFinite(pixels) ? pixels : 0;
}

/** Places horizontal bars on one zero-based scale. */
export function placeBars(
  bars: readonly Bar[],
  width: number,
  gap: number,
): { zero: number; places: Place[] } {
  const below = Math.max(0, ...bars.map((bar) => -bar.size));
  const above = Math.max(0, ...bars.map((bar) => bar.size));
  const pixels = pixelsPerUnit(bars, width, gap);
  const extent = below + above;
  // Nothing but zeros: all of them at the start.
  const position = extent > 0 ? linear([-below, above], [0, extent * pixels]) : () => 0;
  const zero = position(0);
  const places = bars.map((bar) => {
    const end = position(bar.size);
    return { x: Math.min(zero, end), width: Math.abs(end - zero), label: Math.max(zero, end) + gap };
  });
  return { zero, places };
}

/** A stretch of a stacked bar. */
export interface Segment {
  x: number;
  width: number;
}

/** Places the parts of stacked bars, row by row; parts below zero stack to the left. */
export function stackBars(
  rows: readonly (readonly number[])[],
  width: number,
): { zero: number; rows: Segment[][] } {
  const sum = (parts: readonly number[], sign: 1 | -1) =>
    parts.reduce((total, part) => total + Math.max(0, part * sign), 0);
  const below = Math.max(0, ...rows.map((parts) => sum(parts, -1)));
  const above = Math.max(0, ...rows.map((parts) => sum(parts, 1)));
  const pixels = below + above > 0 ? width / (below + above) : 0;
  const zero = below * pixels;
  return {
    zero,
    rows: rows.map((parts) => {
      let left = zero;
      let right = zero;
      return parts.map((part) => {
        const length = Math.abs(part) * pixels;
        if (part < 0) {
          left -= length;
          return { x: left, width: length };
        }
        right += length;
        return { x: right - length, width: length };
      });
    }),
  };
}

/**
 * The row whose bars are named beside their figures: the first one, unless the names would
 * squeeze the bars there and another row has more room to the right of its bars.
 */
export function namingRow(
  rows: readonly (readonly Bar[])[],
  names: readonly (readonly number[])[],
  width: number,
  gap: number,
): number {
  const pixelsWhenNamed = (named: number) =>
    pixelsPerUnit(
      rows.flatMap((bars, row) =>
        bars.map((bar, column) => ({
          size: bar.size,
          label: bar.label + (row === named ? (names[row]?.[column] ?? 0) : 0),
        })),
      ),
      width,
      gap,
    );
  const most = Math.max(0, ...rows.map((bars) => bars.length));
  let best = -1;
  let room = -1;
  for (const [row, bars] of rows.entries()) {
    if (bars.length < most) continue;
    const pixels = pixelsWhenNamed(row);
    if (best < 0 || pixels > room * 1.1) {
      best = row;
      room = pixels;
    }
  }
  return best;
}

/** Mirrors a stretch for right-to-left pages. */
export function mirrored(x: number, extent: number, width: number, rtl: boolean): number {
  return rtl ? width - x - extent : x;
}
