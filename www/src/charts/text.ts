/**
 * Estimates text widths without the browser, since labels are placed before they are drawn. Errs on
 * the wide side.
 */

const NARROW = /[ijlI.,:;'’|!()[\]·\s-]/;
const WIDE = /[mwMW%@—–+=<>$€£¥]/;

/** How much wider bold text may be. */
export const STRONG = 1.2;

function glyphWidth(glyph: string): number {
  const code = glyph.codePointAt(0) ?? 0;
  if (code > 0x2e7f) return 1;
  if (NARROW.test(glyph)) return 0.34;
  if (WIDE.test(glyph)) return 0.86;
  return glyph === glyph.toLowerCase() ? 0.58 : 0.7;
}

/** The width of a text in pixels, for a font size in pixels. */
export function textWidth(text: string, em: number): number {
  let width = 0;
  for (const glyph of text) width += glyphWidth(glyph);
  return width * em;
}

/** The text, cut with an ellipsis when it is wider than `width`. */
export function truncated(text: string, width: number, em: number): string {
  if (textWidth(text, em) <= width) return text;
  const glyphs = [...text];
  while (glyphs.length > 1 && textWidth(`${glyphs.join("")}…`, em) > width) glyphs.pop();
  return `${glyphs.join("").trimEnd()}…`;
}

/** The text in at most `most` lines, broken between words, the last one cut where it must be. */
export function wrapped(text: string, width: number, em: number, most = 2): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = words.shift() ?? "";
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (lines.length === most - 1 || textWidth(longer, em) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => truncated(each, width, em));
}
