import type { LineDescription, Value } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { changeText } from "./change-text.js";
import type { Column } from "./desk.js";
import { type Drawing, titleOf } from "./drawing.js";
import { type CellText, comparison, type RowText, type Section } from "./table.js";

const valueIn = ({ sheet, hasFailed }: Column, id: string): Value | undefined =>
  hasFailed || sheet.problems.length > 0 ? undefined : sheet.calculation?.values[id];

function figureRow(drawing: Drawing, id: string, columns: readonly Column[], base: Column): RowText {
  const { context, say } = drawing;
  const { wording } = context;
  const unit = wording.unit(id) ?? "text";
  const hasCents = columns.some((column) => String(valueIn(column, id)).includes("."));
  const style = unit === "money" && hasCents ? "aligned" : undefined;
  const cells = columns.map((column): CellText => {
    const value = valueIn(column, id) ?? null;
    const reason = column.hasFailed ? "" : wording.reason(column.sheet.calculation?.reasons[id]);
    if (value === null) return { text: wording.write(id, null), below: reason, isQuiet: true };
    const below = column === base ? undefined : changeText(wording, say, unit, value, valueIn(base, id));
    return { text: wording.write(id, value, style), below };
  });
  return { label: wording.label(id), cells };
}

/** The figures below the main ones, in their groups, without those that apply to no column. */
function otherSections(
  drawing: Drawing,
  main: readonly string[],
  columns: readonly Column[],
  base: Column,
): Section[] {
  const { description } = drawing.context.sheet;
  const isShown = ({ id, hidden }: LineDescription) =>
    !hidden && !main.includes(id) && columns.some((column) => (valueIn(column, id) ?? null) !== null);
  const groups = new Map<string, LineDescription[]>();
  for (const line of description.lines.filter(isShown)) {
    groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  }
  return [...groups].map(([group, lines]) => ({
    title: drawing.context.wording.words.figures[group] ?? group,
    rows: lines.map(({ id }) => figureRow(drawing, id, columns, base)),
  }));
}

/** The main figures of each column with their differences to the base, and the heads of the columns. */
export function mainFigures(drawing: Drawing, columns: readonly Column[]) {
  const { context, desk, say } = drawing;
  const base =
    columns.find(({ scenario }) => (scenario?.letter ?? "") === desk.base) ?? (columns[0] as Column);
  const { figure, also } = context.sheet.description.headline;
  const main = [figure, ...also];
  const heads = columns.map((column) => ({
    text: titleOf(drawing, column.scenario),
    below: column === base ? say("isBase") : undefined,
  }));
  return { base, main, heads, rows: main.map((id) => figureRow(drawing, id, columns, base)) };
}

/** Draws the main figures of each column with their differences to the base, and all others in a fold. */
export function figuresTable(drawing: Drawing, columns: readonly Column[], onPaper = false): TemplateResult {
  const { say } = drawing;
  const { base, main, heads, rows } = mainFigures(drawing, columns);
  const others = otherSections(drawing, main, columns, base);
  const table = (name: string, sections: readonly Section[]) =>
    comparison(name, say("figure"), heads, sections);
  if (onPaper) return html`${table(say("headline"), [{ rows }, ...others])}`;
  return html`${table(say("headline"), [{ rows }])}
    ${
      others.length === 0
        ? nothing
        : html`<details class="fold sc-others"><summary>${say("others")}</summary>${table(say("others"), others)}</details>`
    }`;
}
