import { BESIDE } from "./ladder.js";
import type { Segment } from "./layout.js";
import type { Room } from "./measured.js";
import { linear } from "./scale.js";
import { STRONG, textWidth, wrapped } from "./text.js";
import type { Entry } from "./waterfall-data.js";

/** A bar of the waterfall. */
export interface Fall extends Segment {
  /** The edge from which the next part starts. */
  end: number;
  /** A part below zero runs back. */
  back: boolean;
}

/** A row: name, bar, figure, share; the base line of its texts and the top of its bar. */
export interface FallRow {
  lines: string[];
  amount: string;
  textY: number;
  barY: number;
  fall: Fall;
}

/** Where everything goes, before any of it is drawn. */
export interface WaterfallPlan {
  height: number;
  barHeight: number;
  /** Names stand beside their bars; else above them. */
  beside: boolean;
  /** Where the figures end, which stand in a column before the shares. */
  amountEnd: number;
  /** The zero line. */
  zero: number;
  rows: FallRow[];
}

/** Heights in ems of a bar and of a row, and how far a bar stands below the row's top. */
const BESIDE_NAMES = { bar: 1.5, pitch: 2.35, above: 0 };
const BENEATH_NAMES = { bar: 1.1, pitch: 3.4, above: 1.45 };

/** Between columns, in ems. */
const GAP = 1;

/**
 * The whole from zero, then each part from where the last one ended: what is left comes to stand on zero. A part below
 * zero runs back.
 */
export function placeFalls(sizes: readonly number[], width: number): { zero: number; falls: Fall[] } {
  let left = 0;
  const spans = sizes.map((size, index) => {
    const from = left;
    left = index === 0 ? size : left - size;
    return { from, to: left };
  });
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const at = low < high ? linear([low, high], [0, width]) : () => 0;
  return {
    zero: at(0),
    falls: spans.map(({ from, to }, index) => ({
      x: at(Math.min(from, to)),
      width: at(Math.max(from, to)) - at(Math.min(from, to)),
      end: at(to),
      back: index > 0 && to > from,
    })),
  };
}

/** Whether a row is set in strong type: the whole, and what is left of it. */
export const isStrong = (row: number, count: number) => row === 0 || row === count - 1;

/** Lays a whole and its parts out like a ledger: names first, figures and shares in columns at the end. */
export function planWaterfall(entries: readonly Entry[], { width, em }: Room): WaterfallPlan {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((each) => textWidth(each, em) * STRONG));
  const full = entries.map((entry) => entry.format());
  const amounts = widest(full) <= width * 0.36 ? full : entries.map((entry) => entry.format("short"));
  const shares = widest(entries.map((entry) => entry.share));
  const amountEnd = shares > 0 ? width - shares - GAP * em : width;
  const figuresStart = amountEnd - widest(amounts) - GAP * em;
  const beside = width >= BESIDE * em;
  const names = beside ? Math.min(widest(entries.map((entry) => entry.name)), width * 0.32) : figuresStart;
  const barsStart = beside ? names + GAP * em : 0;
  const { zero, falls } = placeFalls(
    entries.map((entry) => entry.size),
    (beside ? figuresStart : width) - barsStart,
  );
  const { bar, pitch, above } = beside ? BESIDE_NAMES : BENEATH_NAMES;
  const rows = entries.map((entry, row): FallRow => {
    const fall = falls[row] ?? { x: 0, width: 0, end: 0, back: false };
    const top = row * pitch * em;
    return {
      lines: wrapped(entry.name, names, isStrong(row, entries.length) ? em * STRONG : em, 1),
      amount: amounts[row] ?? "",
      textY: beside ? top + (bar / 2 + 0.36) * em : top + em,
      barY: top + above * em,
      fall: { ...fall, x: barsStart + fall.x, end: barsStart + fall.end },
    };
  });
  const height = (rows.at(-1)?.barY ?? 0) + bar * em + 1;
  return { height, barHeight: bar * em, beside, amountEnd, zero: barsStart + zero, rows };
}
