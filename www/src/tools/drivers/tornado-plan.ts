import type { Room } from "../../charts/measured.js";
import { linear } from "../../charts/scale.js";

/** A bar to be placed: the figures at its ends, and how wide the labels of both are, in pixels. */
export interface TornadoBar {
  low: number;
  high: number;
  lowLabel: number;
  highLabel: number;
}

/** One side of a bar, from the present figure to that of the lower or the higher input. */
export interface Side {
  x: number;
  width: number;
  y: number;
  height: number;
  /** Where the label is: it ends there if the side is the left one, and starts there if not. */
  label: number;
  isLeft: boolean;
}

/** The places of all bars, in pixels from the left. */
export interface TornadoPlan {
  /** Whether names are beside the bars, and not above them. */
  isWide: boolean;
  /** The width of the picture of one bar. */
  width: number;
  rowHeight: number;
  /** The position of the present figure. */
  base: number;
  rows: { low: Side; high: Side }[];
}

/** The share of the width that bars have beside their names. */
const BESIDE = 0.64;

/** From this width on, in letters, names are beside the bars. */
const WIDE = 46;

const GAP = 6;

/** Which of the two ends has its label on the left: that of the smaller figure. */
const lowIsLeft = ({ low, high }: TornadoBar) => low <= high;

function scaleOf(bars: readonly TornadoBar[], base: number, width: number) {
  const left = Math.max(0, ...bars.map((bar) => (lowIsLeft(bar) ? bar.lowLabel : bar.highLabel))) + GAP;
  const right = Math.max(0, ...bars.map((bar) => (lowIsLeft(bar) ? bar.highLabel : bar.lowLabel))) + GAP;
  const ends = [base, ...bars.flatMap(({ low, high }) => [low, high])];
  const extent: [number, number] = [Math.min(...ends), Math.max(...ends)];
  const room: [number, number] = [left, Math.max(left, width - right)];
  // Without any effect, the line of the present figure is in the middle.
  return extent[0] === extent[1] ? () => (room[0] + room[1]) / 2 : linear(extent, room);
}

/** Places the bars on one scale, around the present figure. Both halves of a bar on one side of it share its height. */
export function planTornado(bars: readonly TornadoBar[], base: number, room: Room): TornadoPlan {
  const { em } = room;
  const isWide = room.width >= WIDE * em;
  const width = Math.floor(isWide ? room.width * BESIDE : room.width);
  const position = scaleOf(bars, base, width);
  const rowHeight = Math.round(em * 3);
  const [top, height] = [Math.round(em * 0.6), Math.round(em * 1.8)];
  const zero = position(base);
  const rows = bars.map((bar) => {
    const [low, high] = [position(bar.low), position(bar.high)];
    const isShared = (low - zero) * (high - zero) > 0;
    const [first, last] = [Math.min(low, high, zero), Math.max(low, high, zero)];
    const side = (end: number, isLeft: boolean, isSecond: boolean): Side => ({
      x: Math.min(end, zero),
      width: Math.abs(end - zero),
      y: isShared && isSecond ? top + height / 2 : top,
      height: isShared ? height / 2 : height,
      label: isLeft ? first - GAP : last + GAP,
      isLeft,
    });
    const left = lowIsLeft(bar);
    return { low: side(low, left, false), high: side(high, !left, true) };
  });
  return { isWide, width, rowHeight, base: zero, rows };
}
