import type { Answer } from "../../core/boundary/answer.js";
import type { Column, ResultRow, TableDescription, Value } from "../../core/contract/index.js";
import { fittedTable } from "../../shared/fitted-table.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { short } from "../../text/write-compact.js";
import type { NumberStyle } from "../../text/write-number.js";
import type { ComparedTable, View } from "../desk/view.js";
import { columnStyle } from "./column-style.js";
import { type Figure, panel, valueButton } from "./figure.js";
import { shownShares } from "./shown-shares.js";

/** The column that names the rows, and the computed columns beside it. */
function shownColumns(table: TableDescription): { naming: Column | undefined; shown: Column[] } {
  const naming =
    table.kind === "input" ? table.columns.find(({ unit }) => unit === "text") : table.columns[0];
  const shown = table.columns.filter((column) => column !== naming && column.formula !== undefined);
  return { naming, shown };
}

/** The key of a cell's explanation, which stays with its row when the row moves. */
const cellKey = (view: View, name: string, table: string, at: number) =>
  `cell:${name}:${view.sheet.rowKey(table, at)}`;

function cellFigure(
  view: View,
  table: TableDescription,
  row: ResultRow,
  at: number,
  column: Column,
  style: NumberStyle,
): Figure {
  const found = row[column.id];
  const value = typeof found === "string" || typeof found === "boolean" ? found : null;
  const name = `${table.id}.${column.id}`;
  return {
    view,
    target: `${table.id}[${at}].${column.id}`,
    name,
    label: view.wording.label(name),
    value,
    place: "cell",
    key: cellKey(view, name, table.id, at),
    style,
  };
}

/** Writes months and days as plain numbers, since the column's heading names the unit. */
function withoutUnit({ view, value, style }: Figure, column: Column | undefined): string | undefined {
  const isTime = column?.unit === "months" || column?.unit === "days";
  return isTime ? view.wording.value(value, "count", style) : undefined;
}

/** A cell's text or figure in its short form. */
function briefly(view: View, table: TableDescription, row: ResultRow, column: Column | undefined) {
  const found = column && row[column.id];
  return typeof found === "string" && column
    ? view.wording.write(`${table.id}.${column.id}`, found, short)
    : undefined;
}

/**
 * A row's heading, and its full name: if neighboring rows share an option, the next text column
 * distinguishes them.
 */
function named(view: View, table: TableDescription, rows: readonly ResultRow[], at: number) {
  const { naming, shown } = shownColumns(table);
  const row = rows[at] ?? {};
  const head = briefly(view, table, row, naming) ?? String(at + 1);
  const isShared = (other: ResultRow | undefined) => naming && other?.[naming.id] === row[naming.id];
  if (table.kind !== "choices" || !(isShared(rows[at - 1]) || isShared(rows[at + 1]))) {
    return { head, name: head, isRepeated: false };
  }
  const second = briefly(
    view,
    table,
    row,
    shown.find(({ unit }) => unit === "text"),
  );
  return { head, name: second ? `${head}, ${second}` : head, isRepeated: isShared(rows[at - 1]) === true };
}

function bodyRow(
  view: View,
  table: TableDescription,
  rows: readonly ResultRow[],
  at: number,
  styles: readonly NumberStyle[],
  compared: ComparedTable | undefined,
): TemplateResult {
  const { shown } = shownColumns(table);
  const { wording } = view;
  const row = rows[at] ?? {};
  const { head, name, isRepeated } = named(view, table, rows, at);
  const cells = shown.map((column, place) =>
    cellFigure(view, table, row, at, column, styles[place] ?? "plain"),
  );
  const open = cells.filter((each) => view.isOpen(cellKey(view, each.name, table.id, at)));
  const reason = (column: string) => wording.reason(row.reasons?.[column]);
  const difference = (column: Column | undefined, style: NumberStyle | undefined) =>
    column && compared ? compared.difference(at, column, style ?? "plain") : nothing;
  // A link from an explanation finds a cell by its path. An input's own field has the path of a row's heading.
  const path = (column: Column | undefined) =>
    column?.formula === undefined && table.kind === "input" ? nothing : `${table.id}[${at}].${column?.id}`;
  const heading = isRepeated ? html`<span class="sr">${head}</span>` : head;
  // The name of a heading is not that of the button in it.
  return html`<tr>
      <th scope="row" id=${path(shownColumns(table).naming)} aria-label=${compared ? head : nothing}>${compared?.heading(at, heading) ?? heading}</th>
      ${cells.map(
        (each, place) =>
          html`<td id=${path(shown[place])} class=${shown[place]?.unit ?? "text"} title=${reason(shown[place]?.id ?? "") || nothing}>
            ${valueButton({ ...each, label: `${each.label}, ${name}` }, withoutUnit(each, shown[place]))}${difference(shown[place], styles[place])}
          </td>`,
      )}
    </tr>
    ${open.map((each) => html`<tr class="opened"><td colspan=${cells.length + 1}>${panel(each)}</td></tr>`)}`;
}

/** The rows with shares that add up to the whole as they are shown. */
function asShown(rows: readonly ResultRow[], columns: readonly Column[]): ResultRow[] {
  const shares = columns
    .filter(({ unit }) => unit === "share")
    .map(({ id }) => [id, shownShares(rows.map((row) => row[id] as Value))] as const);
  return rows.map((row, at) => {
    const rounded = shares.map(([id, shown]) => [id, shown?.[at] ?? row[id]]);
    return { ...row, ...Object.fromEntries(rounded) };
  });
}

function scrolling(view: View, table: TableDescription, all: ResultRow[], caption: string): TemplateResult {
  const { naming, shown } = shownColumns(table);
  const rows = asShown(all, shown);
  const styles = shown.map((column) => columnStyle(column, rows));
  const names = rows.map((_, at) => named(view, table, rows, at).head);
  // Differences are those of the figures before they are rounded.
  const compared = view.editing?.compared(view, { table, naming, shown, rows: all, names });
  const label = (column: Column | undefined) =>
    column ? view.wording.label(`${table.id}.${column.id}`) : "";
  return html`<div class="scroll" role="region" aria-label=${caption} tabindex="0" ${fittedTable()}>
    <table class="result ${shown.length < 3 ? "short" : ""}" part="table">
      <caption>
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">${label(naming)}</th>
          ${shown.map((column) => html`<th scope="col" class=${column.unit}>${label(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((_, at) => bodyRow(view, table, rows, at, styles, compared))}
      </tbody>
    </table>
    ${compared?.note()}
  </div>`;
}

/** Draws the tables of the answer; series and comparisons are folded. */
export function resultTables(view: View, calculation: Answer): TemplateResult {
  const { wording, sheet } = view;
  return html`${sheet.description.tables.map((table) => {
    const rows = calculation.tables[table.id] ?? [];
    if (rows.length === 0 || shownColumns(table).shown.length === 0) return nothing;
    const label = wording.words.tables[table.id]?.label ?? table.id;
    if (table.kind === "input") return scrolling(view, table, rows, wording.ui("each", { table: label }));
    const key = `table:${table.id}`;
    return html`<details
      class="more fold"
      ?open=${view.isOpen(key)}
      @toggle=${(event: Event) => view.setOpen(key, (event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary class="group-title">${label}</summary>
      ${view.isOpen(key) ? scrolling(view, table, rows, label) : nothing}
    </details>`;
  })}`;
}
