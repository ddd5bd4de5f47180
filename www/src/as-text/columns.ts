import { padded, width } from "./width.js";

/** Control characters, with which a name from a file could move the cursor of a terminal or break a line. */
const CONTROLS = /\p{Cc}+/gu;

/** A text without control characters. */
export const harmless = (text: string): string => text.replace(CONTROLS, "\ufffd");

/** The sides on which a column's cells are filled up: `end` for texts, `start` for figures. */
export type Side = "start" | "end";

/** Rows as lines of text with aligned columns, two spaces between them. A missing cell is empty. */
export function aligned(rows: readonly (readonly string[])[], sides: readonly Side[]): string[] {
  const cells = rows.map((row) => row.map(harmless));
  const widths = sides.map((_, at) => Math.max(...cells.map((row) => width(row[at] ?? ""))));
  return cells.map((row) =>
    sides
      .map((side, at) => padded(row[at] ?? "", widths[at] ?? 0, side))
      .join("  ")
      .trimEnd(),
  );
}

/** Lines with spaces in front. */
export const indented = (lines: readonly string[], by = 2): string[] =>
  lines.map((line) => " ".repeat(by) + line);
