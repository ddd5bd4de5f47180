import type { Answer } from "../../core/boundary/answer.js";
import type { Notice, Value } from "../../core/contract/index.js";
import type { View } from "../desk/view.js";

/** The placeholder for a missing figure in a message. */
const MISSING = "—";

/** A notice as a sentence; a row has its name in place of its number. */
function said({ sheet, wording }: View, { values, tables }: Answer, notice: Notice): string {
  const [table] = sheet.inputTables;
  const { row } = notice.params;
  const rowName = (tables[table?.id ?? ""]?.[Number(row) - 1]?.name || row) as Value;
  return wording.notice(notice, { ...sheet.inputs, ...values, rowName });
}

/** A figure as it is on the screen, or the reason why it is missing, in words. */
export function figureText({ wording }: View, { values, reasons }: Answer, id: string): string {
  const value = values[id] ?? null;
  if (value !== null) return wording.write(id, value, wording.forecast(id));
  const reason = wording.reason(reasons[id]);
  return reason ? `${MISSING} (${reason})` : MISSING;
}

/** The label of the headline with its figure. */
export const headlineOf = (view: View, calculation: Answer): { label: string; text: string } => {
  const { sheet, wording } = view;
  return {
    label: wording.headlineLabel({ ...sheet.inputs, ...calculation.values }),
    text: figureText(view, calculation, sheet.description.headline.figure),
  };
};

function rangeLine(view: View, calculation: Answer): string[] {
  const { sheet, wording } = view;
  const { range } = sheet.description.headline;
  if (!range) return [];
  const ends = [...new Set(range.map((id) => figureText(view, calculation, id)))];
  return [`${wording.words.headline.range}: ${ends.join(" – ")}`];
}

/**
 * The answer as plain text for chats and mail: the title, the sentence, the headline and the key figures line by line,
 * the warnings, and the link. `title` is the page's own or the calculator's.
 */
export function messageOf(view: View, calculation: Answer, title: string, link: string | undefined): string {
  const { sheet, wording } = view;
  const example = sheet.isExample ? `${wording.ui("example")} ` : "";
  const main = headlineOf(view, calculation);
  const figures = sheet.description.headline.also.map(
    (id) => `${wording.label(id)}: ${figureText(view, calculation, id)}`,
  );
  const warnings = calculation.notices
    .filter(({ level }) => level === "warning")
    .map((notice) => `${wording.ui("warning")} ${said(view, calculation, notice)}`);
  const parts = [
    [title, example + wording.headline(calculation, sheet.inputs)],
    [`${main.label}: ${main.text}`, ...rangeLine(view, calculation), ...figures],
    warnings,
    link === undefined ? [] : [link],
  ];
  return parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
