import type { Calculation, Line, LineDescription } from "../core/contract/index.js";
import type { Wording } from "../text/wording.js";
import { aligned, indented } from "./columns.js";

/** A figure's label, its value, and the reason if it has none. */
function figureRow(wording: Wording, { id, value, reason }: Line, hasCents: boolean): string[] {
  const style = hasCents && wording.unit(id) === "money" ? "aligned" : undefined;
  return [wording.label(id), wording.write(id, value, style), wording.reason(reason)];
}

const hasCents = (lines: readonly Line[]) =>
  lines.some(({ unit, value }) => unit === "money" && String(value).includes("."));

/** Figures as aligned lines; their amounts have the same decimals. */
export const figureLines = (wording: Wording, lines: readonly Line[]): string[] =>
  aligned(
    lines.map((line) => figureRow(wording, line, hasCents(lines))),
    ["end", "start", "end"],
  );

/** All figures that a page shows, each group below its title. */
export function figureGroups(
  wording: Wording,
  described: readonly LineDescription[],
  { lines }: Calculation,
): string[][] {
  const shown = described.filter(({ hidden }) => !hidden);
  const groups = [...new Set(shown.map(({ group }) => group))];
  return groups.map((group) => {
    const ids = shown.filter((line) => line.group === group).map(({ id }) => id);
    const title = wording.words.figures[group] ?? group;
    const own = lines.filter(({ id }) => ids.includes(id));
    return [title, ...indented(figureLines(wording, own))];
  });
}
