import type { Description } from "../../core/contract/index.js";

/** Puts the lines that a page names below the headline, in place of the calculator's own; names that are none are left out. */
export function putFirst(description: Description, first: string): void {
  const { id, lines, headline } = description;
  const known = lines.filter((line) => !line.hidden && line.id !== headline.figure).map((line) => line.id);
  const named = [...new Set(first.split(/[\s,]+/).filter(Boolean))];
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.warn(
      `<partner-calculator type="${id}">: the attribute "first" names ${unknown.join(", ")}, which ${id} has not or shows anyway. It has ${known.join(", ")}.`,
    );
  }
  const shown = named.filter((name) => known.includes(name));
  if (shown.length > 0) headline.also = shown;
}
