import { type Bar, namingRow, type Place, placeBars } from "./layout.js";
import type { Room } from "./measured.js";
import { STRONG, textWidth, wrapped } from "./text.js";

/** Emphasized bars have the accent color, others the muted one. */
export type Tone = "accent" | "muted";

/** A bar of a ladder. */
export interface Rung {
  size: number;
  tone: Tone;
  /** The text of the figure; short if the full one would squeeze the bar. */
  format(style?: "short"): string;
  /** The bar's name if a row has several bars; shown once, in the row with the most space. */
  name?: string;
}

/** A name with its bars. */
export interface LadderRow {
  name: string;
  strong?: boolean;
  rungs: Rung[];
}

/** Where everything goes, before any of it is drawn. */
export interface LadderPlan {
  height: number;
  /** Left end of the bars; 0 when each name stands above its bars. */
  left: number;
  /** The zero line, from `left`. */
  zero: number;
  barHeight: number;
  step: number;
  rows: { lines: string[]; nameY: number; rungs: { place: Place; y: number; text: string }[] }[];
}

/** From this many ems of width on, names stand beside their bars. */
export const BESIDE = 36;

/** Between a bar and its figure, in ems. */
const GAP = 0.5;

/** How much wider a strong name is: less than `STRONG`, so that none is broken that has room. */
export const BOLD = 1.08;

function texts(rows: readonly LadderRow[], bars: number, em: number): string[][] {
  const measure = (text: string) => textWidth(text, em);
  const plain = rows.map((row) =>
    row.rungs.map((rung) => {
      const full = rung.format();
      return measure(full) <= bars * 0.5 ? full : rung.format("short");
    }),
  );
  if (!rows.some((row) => row.rungs.some((rung) => rung.name))) return plain;
  const measured = rows.map((row, r) =>
    row.rungs.map((rung, c): Bar => ({ size: rung.size, label: measure(plain[r]?.[c] ?? "") })),
  );
  const names = rows.map((row) => row.rungs.map((rung) => measure(`${rung.name ?? ""} `)));
  const named = namingRow(measured, names, bars, GAP * em);
  return plain.map((row, r) =>
    row.map((text, c) => (r === named ? `${rows[r]?.rungs[c]?.name ?? ""} ${text}`.trim() : text)),
  );
}

/** Lays named bars out for the available width. */
export function planLadder(rows: readonly LadderRow[], room: Room): LadderPlan {
  const { width, em } = room;
  const beside = width >= BESIDE * em;
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.name, row.strong ? em * STRONG : em)));
  const left = beside ? Math.min(widest + em, width * 0.32) : 0;
  const written = texts(rows, width - left, em);
  const { zero, places } = placeBars(
    rows.flatMap((row, r) =>
      row.rungs.map((rung, c) => ({ size: rung.size, label: textWidth(written[r]?.[c] ?? "", em * STRONG) })),
    ),
    width - left,
    GAP * em,
  );
  const several = rows.some((row) => row.rungs.length > 1);
  const barHeight = (several ? 1.25 : 1.6) * em;
  const pitch = barHeight + 0.15 * em;
  const step = 1.3 * em;
  const queue = places.values();
  let y = 0;
  const planned = rows.map((row, r) => {
    const size = row.strong ? em * BOLD : em;
    const lines = wrapped(row.name, beside ? left - 0.6 * em : width, size, beside ? 2 : 1);
    const top = beside ? y : y + 1.5 * em;
    const body = row.rungs.length * pitch - (pitch - barHeight);
    const centred = top + body / 2 + 0.34 * em - ((lines.length - 1) * step) / 2;
    const rungs = row.rungs.map((_, c) => ({
      place: queue.next().value ?? { x: 0, width: 0, label: 0 },
      y: top + c * pitch,
      text: written[r]?.[c] ?? "",
    }));
    const nameY = beside ? Math.max(centred, y + em) : y + em;
    y = Math.max(top + body, beside ? y + lines.length * step : 0) + 0.75 * em;
    return { lines, nameY, rungs };
  });
  return { height: Math.max(0, y - 0.5 * em), left, zero, barHeight, step, rows: planned };
}
