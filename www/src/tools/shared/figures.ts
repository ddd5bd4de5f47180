import type { LineDescription } from "../../core/contract/index.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { Wording } from "../../text/wording.js";
import type { OptionGroup } from "./choice.js";
import { isNumeric } from "./units.js";

/** The numeric figures that the widget shows. */
export const numericLines = ({ description }: Sheet): LineDescription[] =>
  description.lines.filter((line) => isNumeric(line) && !line.hidden);

/** The numeric figures with a value in the last answer. */
export const givenLines = (sheet: Sheet): LineDescription[] =>
  numericLines(sheet).filter(({ id }) => (sheet.calculation?.values[id] ?? null) !== null);

/** The wanted figure while it can be chosen; else the headline's, the first number beside it, or the first of all. */
export function chosenFigure(
  { description }: Sheet,
  lines: readonly LineDescription[],
  wanted: string | undefined,
): LineDescription | undefined {
  const { figure, also } = description.headline;
  const find = (id: string | undefined) => lines.find((line) => line.id === id);
  for (const id of [wanted, figure, ...also]) {
    const found = find(id);
    if (found) return found;
  }
  return lines[0];
}

/** The numeric figures in the groups of the answer. */
export function figureGroups(sheet: Sheet, wording: Wording): OptionGroup[] {
  const groups = new Map<string, OptionGroup>();
  for (const { id, group } of numericLines(sheet)) {
    const known = groups.get(group) ?? { label: wording.words.figures[group] ?? group, options: [] };
    groups.set(group, { ...known, options: [...known.options, { value: id, label: wording.label(id) }] });
  }
  return [...groups.values()];
}
