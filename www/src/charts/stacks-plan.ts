import type { Segment } from "./layout.js";
import type { Room } from "./measured.js";
import type { Part, Stack } from "./stacks-data.js";
import { truncated } from "./text.js";

/** A label below its part. */
export interface DirectLabel {
  part: Part;
  x: number;
  /** At the end of the bar, the label ends where the bar does. */
  atEnd: boolean;
}

/** A label in the list beneath a bar, with a swatch of the tone. */
export interface ListedLabel {
  name: string;
  figure: string;
  tone: number;
  /** Of the swatch; the text follows it. */
  x: number;
  line: number;
}

/** A bar with its labels, before any of it is drawn. */
export interface StackPlan {
  segments: Segment[];
  direct: DirectLabel[];
  /** Whether name and figure of the direct labels share a line. */
  oneLine: boolean;
  listed: ListedLabel[];
  /** Lines of text below the bar: direct labels, then the list. */
  directLines: number;
  listLines: number;
}

/** Between two labels, in ems. */
const GAP = 0.8;
/** From a swatch to its text, in ems. */
export const SWATCH = 1.1;
/** The most figures behind a name that occurs several times. */
const MOST_FIGURES = 3;

/** The parts of a bar of the whole width. */
export function placeSegments(sizes: readonly number[], width: number): Segment[] {
  const total = sizes.reduce((sum, each) => sum + each, 0);
  let x = 0;
  return sizes.map((each) => {
    const segment = { x, width: total > 0 ? (each / total) * width : 0 };
    x += segment.width;
    return segment;
  });
}

/**
 * The labels that are no wider than their parts. The last label may be aligned with the end of the bar, so that at
 * most half of it is below the part before it.
 */
function directLabels(
  parts: readonly Part[],
  segments: readonly Segment[],
  width: number,
  widthOf: (part: Part) => number,
  gap: number,
): DirectLabel[] {
  const found: DirectLabel[] = [];
  let taken = 0;
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? { x: 0, width: 0 };
    const needed = widthOf(part);
    if (needed <= segment.width - (index < parts.length - 1 ? gap : 0)) {
      found.push({ part, x: segment.x, atEnd: false });
      taken = segment.x + needed + gap;
    } else if (index === parts.length - 1 && width - needed >= taken && needed <= 2 * segment.width) {
      found.push({ part, x: width, atEnd: true });
    }
  }
  return found;
}

/** Equal names once, with their figures in a row. */
function joinNames(parts: readonly Part[]): { name: string; figure: string; tone: number }[] {
  const byName = new Map<string, Part[]>();
  for (const part of parts) byName.set(part.name, [...(byName.get(part.name) ?? []), part]);
  return [...byName].map(([name, all]) => {
    const figures = all.slice(0, MOST_FIGURES).map((part) => part.figure);
    if (all.length > MOST_FIGURES) figures.push("…");
    return { name, figure: figures.join(" + "), tone: all[0]?.tone ?? 0 };
  });
}

/** Places labels one after the other, on as many lines as needed. */
function listLabels(parts: readonly Part[], { width, em, widthOf }: Room): ListedLabel[] {
  let x = 0;
  let line = 0;
  return joinNames(parts).map(({ name, figure, tone }) => {
    const figureWidth = widthOf(` ${figure}`);
    const cut = truncated(name, Math.max(width * 0.4, width - SWATCH * em - figureWidth), widthOf);
    const needed = SWATCH * em + widthOf(cut) + figureWidth;
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    const at = x;
    x += needed + GAP * em;
    return { name: cut, figure, tone, x: at, line };
  });
}

/** Decides which labels are below their parts and which are in a list. */
export function planStack(stack: Stack, room: Room): StackPlan {
  const { width, em, widthOf } = room;
  const { parts } = stack;
  const segments = placeSegments(
    parts.map((part) => part.size),
    width,
  );
  const direct = (needed: (part: Part) => number) => directLabels(parts, segments, width, needed, GAP * em);
  const inOne = direct((part) => widthOf(`${part.name} ${part.figure}`));
  const inTwo = direct((part) => Math.max(widthOf(part.name), widthOf(part.figure)));
  const oneLine = inOne.length === inTwo.length;
  const fitting = oneLine ? inOne : inTwo;
  // If most do not fit, a list of all is easier to read than two kinds of labels.
  const labels = fitting.length * 2 < parts.length ? [] : fitting;
  const placed = new Set(labels.map((each) => each.part));
  const listed = listLabels(
    parts.filter((part) => !placed.has(part)),
    room,
  );
  return {
    segments,
    direct: labels,
    oneLine,
    listed,
    directLines: labels.length === 0 ? 0 : oneLine ? 1 : 2,
    listLines: listed.length === 0 ? 0 : (listed.at(-1)?.line ?? 0) + 1,
  };
}
