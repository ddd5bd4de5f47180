import type { Calculation, Description, Notice, Value } from "../core/contract/index.js";
import type { Wording } from "../text/wording.js";
import { aligned, harmless } from "./columns.js";
import { figureGroups, figureLines } from "./figures.js";
import { tableBlocks } from "./tables.js";

/** The inputs of a calculation that are no tables, as values of sentences. */
const scalars = ({ inputs }: Calculation) =>
  Object.fromEntries(Object.entries(inputs).filter(([, value]) => !Array.isArray(value))) as Record<
    string,
    Value
  >;

/** The headline with its range, the sentence about it, and the figures beneath it that have a value. */
function headline(wording: Wording, { headline }: Description, calculation: Calculation): string[] {
  const { figure, range = [], also } = headline;
  const { values } = calculation;
  const write = (id: string) => wording.write(id, values[id] ?? null, wording.forecast(id));
  const all = { ...scalars(calculation), ...values };
  const ends = [...new Set(range.map((id) => wording.write(id, values[id] ?? null)))].join(" – ");
  const known = also.filter((id) => values[id] !== null);
  const rows = [
    [wording.headlineLabel(all), write(figure)],
    ...(ends && wording.words.headline.range ? [[wording.words.headline.range, ends]] : []),
    ...known.map((id) => [wording.label(id), wording.write(id, values[id] ?? null)]),
  ];
  return [
    harmless(wording.headline(calculation, scalars(calculation))),
    "",
    ...aligned(rows, ["end", "end"]),
  ];
}

/** The name of the row that a notice is about, or its number if it has no name. */
function rowName({ tables }: Description, calculation: Calculation, { params: { row } }: Notice): Value {
  const table = tables.find(({ kind }) => kind === "input");
  const name = calculation.tables[table?.id ?? ""]?.[Number(row) - 1]?.name;
  return typeof name === "string" && name !== "" ? name : (row ?? null);
}

/** The notices in words, each after its level. */
const noticeLines = (wording: Wording, described: Description, calculation: Calculation): string[] =>
  calculation.notices.map((notice) => {
    const values = { ...scalars(calculation), ...calculation.values };
    const said = wording.notice(notice, { ...values, rowName: rowName(described, calculation, notice) });
    return harmless(`${wording.ui(notice.level)} ${said}`);
  });

/** Blocks of lines with an empty line between them. */
const joined = (blocks: readonly (readonly string[])[]): string =>
  blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");

/** Some figures, each on a line of its own. */
export const someFigures = (wording: Wording, { lines }: Calculation, ids: readonly string[]): string =>
  figureLines(
    wording,
    ids.flatMap((id) => lines.filter((line) => line.id === id)),
  ).join("\n");

/** A whole answer: the headline, notices, all figures and tables, and the small print. */
export function wholeAnswer(wording: Wording, described: Description, calculation: Calculation): string {
  const smallPrint = described.disclaimer ?? wording.ui("disclaimer");
  return joined([
    [wording.words.title],
    headline(wording, described, calculation),
    noticeLines(wording, described, calculation),
    ...figureGroups(wording, described.lines, calculation),
    ...tableBlocks(wording, described.tables, calculation),
    smallPrint ? [harmless(smallPrint)] : [],
  ]);
}
