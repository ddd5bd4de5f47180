/** How wide a text is, in pixels. */
type Measure = (text: string) => number;

/** The text, cut with an ellipsis when it is wider than `width`. */
export function truncated(text: string, width: number, widthOf: Measure): string {
  if (widthOf(text) <= width) return text;
  const glyphs = [...text];
  while (glyphs.length > 1 && widthOf(`${glyphs.join("")}…`) > width) glyphs.pop();
  return `${glyphs.join("").trimEnd()}…`;
}

/** The text in at most `most` lines, broken between words, the last one cut where it must be. */
export function wrapped(text: string, width: number, widthOf: Measure, most = 2): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = words.shift() ?? "";
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (lines.length === most - 1 || widthOf(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => truncated(each, width, widthOf));
}
