import type { Room } from "./measured.js";

const NARROW = /[ijlI.,:;'’|!()[\]·\s-]/;
const WIDE = /[mwMW%@—–+=<>$€£¥]/;

function glyphWidth(glyph: string): number {
  const code = glyph.codePointAt(0) ?? 0;
  if (code > 0x2e7f) return 1;
  if (NARROW.test(glyph)) return 0.34;
  if (WIDE.test(glyph)) return 0.86;
  return glyph === glyph.toLowerCase() ? 0.58 : 0.7;
}

/** A room of this width, with letters about as wide as those of most typefaces. */
export function roomOf(width: number, em = 13): Room {
  const widthOf = (text: string) => [...text].reduce((sum, glyph) => sum + glyphWidth(glyph) * em, 0);
  return { width, em, widthOf, strongWidthOf: (text) => widthOf(text) * 1.08 };
}
