import { BESIDE } from "./ladder.js";
import type { Segment } from "./layout.js";
import type { Room } from "./measured.js";
import { linear } from "./scale.js";
import { wrapped } from "./text.js";
import type { Type } from "./type.js";
import type { Entry } from "./waterfall-data.js";

/** A bar of the waterfall. */
export interface Fall extends Segment {
  /** The edge where the next part starts. */
  end: number;
  /** A negative part runs backwards. */
  back: boolean;
}

/** A row: name, bar, figure, share; the base lines of the name's first line and of the figures, and the top of the bar. */
export interface FallRow {
  lines: string[];
  nameY: number;
  amount: string;
  textY: number;
  barY: number;
  fall: Fall;
}

/** Where everything goes, before any of it is drawn. */
export interface WaterfallPlan {
  height: number;
  barHeight: number;
  /** From one line of a name to the next. */
  step: number;
  /** Whether names are beside their bars, not above them. */
  beside: boolean;
  /** The end of the column of figures. */
  amountEnd: number;
  /** The zero line. */
  zero: number;
  rows: FallRow[];
}

/** Heights in ems: of a bar beside its name or beneath it, of a line of a name, and of one with a bar beneath. */
const BESIDE_NAME = 1.5;
const BENEATH_NAME = 1.1;
const STEP = 1.3;
const ABOVE = 1.45;

/** Between columns and between rows, in ems. */
const GAP = 1;
const ROW_GAP = 0.85;

/**
 * The whole starts at zero, each part where the previous one ended, and the remainder at zero.
 * Negative parts run backwards.
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

/** The lines of a row's name, and by how many lines the row's figures stand beneath the first one. */
interface Named {
  lines: string[];
  drop: number;
}

/** A name beside its figures, in two lines where it needs them; above them, with the whole width, where that is not enough. */
function named(name: string, widthOf: Type["widthOf"], beside: number, width: number): Named {
  const lines = wrapped(name, beside, widthOf);
  if (lines.join(" ") === name) return { lines, drop: 0 };
  const above = wrapped(name, width, widthOf);
  return { lines: above, drop: above.length };
}

/** The layout of a row, in ems from its top. */
interface Heights {
  name: number;
  text: number;
  bar: number;
  height: number;
}

/** Names and figures are centered on the bar. */
function besideBar({ lines }: Named): Heights {
  const height = Math.max(BESIDE_NAME, lines.length * STEP);
  const text = height / 2 + 0.36;
  return {
    name: text - ((lines.length - 1) * STEP) / 2,
    text,
    bar: (height - BESIDE_NAME) / 2,
    height,
  };
}

/** Names and figures stand above the bar. */
function aboveBar({ lines, drop }: Named): Heights {
  const more = Math.max(lines.length - 1, drop) * STEP;
  return { name: 1, text: 1 + drop * STEP, bar: more + ABOVE, height: more + ABOVE + BENEATH_NAME };
}

/** The width of the widest of some texts, any of which may be strong. */
const widestOf = (texts: readonly string[], { strongWidthOf }: Type) =>
  Math.max(0, ...texts.map(strongWidthOf));

/** How wide the column of names beside the bars is: a third of the width at most, and more for a long word. */
function nameColumn(entries: readonly Entry[], room: Room): number {
  const { width } = room;
  const names = entries.map((entry) => entry.name);
  const word = widestOf(
    names.flatMap((name) => name.split(/\s+/)),
    room,
  );
  const most = Math.max(width * 0.32, Math.min(word, width * 0.42));
  return Math.min(widestOf(names, room), most);
}

/** Lays a whole and its parts out like a ledger: names first, figures and shares in columns at the end. */
export function planWaterfall(entries: readonly Entry[], room: Room): WaterfallPlan {
  const { width, em } = room;
  const full = entries.map((entry) => entry.format());
  const amounts = widestOf(full, room) <= width * 0.36 ? full : entries.map((entry) => entry.format("short"));
  const shares = widestOf(
    entries.map((entry) => entry.share),
    room,
  );
  const amountEnd = shares > 0 ? width - shares - GAP * em : width;
  const figuresStart = amountEnd - widestOf(amounts, room) - GAP * em;
  const beside = width >= BESIDE * em;
  const names = beside ? nameColumn(entries, room) : 0;
  const barsStart = beside ? names + GAP * em : 0;
  const { zero, falls } = placeFalls(
    entries.map((entry) => entry.size),
    (beside ? figuresStart : width) - barsStart,
  );
  let y = 0;
  const rows = entries.map((entry, row): FallRow => {
    const fall = falls[row] ?? { x: 0, width: 0, end: 0, back: false };
    const amount = amounts[row] ?? "";
    const widthOf = isStrong(row, entries.length) ? room.strongWidthOf : room.widthOf;
    // Each name up to its own figure: others may be longer.
    const most = beside ? names : amountEnd - widthOf(amount) - GAP * em;
    const name = named(entry.name, widthOf, most, beside ? most : width);
    const at = beside ? besideBar(name) : aboveBar(name);
    const top = y;
    y += (at.height + ROW_GAP) * em;
    return {
      lines: name.lines,
      nameY: top + at.name * em,
      amount,
      textY: top + at.text * em,
      barY: top + at.bar * em,
      fall: { ...fall, x: barsStart + fall.x, end: barsStart + fall.end },
    };
  });
  const barHeight = (beside ? BESIDE_NAME : BENEATH_NAME) * em;
  const height = Math.max(0, y - ROW_GAP * em) + 1;
  return { height, barHeight, step: STEP * em, beside, amountEnd, zero: barsStart + zero, rows };
}
