import { repeat } from "lit/directives/repeat.js";
import type { Column } from "../../core/contract/index.js";
import { icon } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { putRows } from "../../sheet/edits.js";
import { newRow, type Row, type Rows } from "../../sheet/entries.js";
import { blankRow, countedColumns, moved } from "../../sheet/table-rows.js";
import { withinSentence } from "../../text/lists.js";
import type { View } from "../desk/view.js";
import { control } from "./controls.js";
import { fixedTable } from "./fixed-table.js";
import { problemText } from "./problem-text.js";

/** Stroke paths on a grid of 16. */
const icons = {
  up: icon("M8 13V3M3.5 7.5 8 3l4.5 4.5"),
  down: icon("M8 3v10M3.5 8.5 8 13l4.5-4.5"),
  duplicate: icon("M5.5 5.5h8v8h-8zM10.5 2.5h-8v8"),
  remove: icon("M3.5 3.5l9 9M12.5 3.5l-9 9"),
};

/** One editable table. */
interface Editor {
  view: View;
  table: string;
  columns: Column[];
  rows: Rows;
  least: number;
  most: number;
  /** The word for a row: "Campaign". */
  kind: string;
}

/** A row's name in a sentence: its own name, or its number. */
function rowName({ columns, kind }: Editor, row: Row | undefined, at: number): string {
  const named = columns.find((column) => column.unit === "text");
  const name = named && row?.cells[named.id]?.value;
  return typeof name === "string" && name.trim() ? name : `${kind} ${at + 1}`;
}

function put(editor: Editor, rows: Rows, message: string, focus: string): void {
  const { view, table } = editor;
  view.change(() => putRows(view.sheet, table, rows), message, focus);
}

const cellId = (editor: Editor, at: number, column = editor.columns[0]) =>
  `${editor.table}[${at}].${column?.id ?? ""}`;

function add(editor: Editor): void {
  const { rows, columns, kind, view } = editor;
  const name = `${kind} ${rows.length + 1}`;
  put(
    editor,
    [...rows, blankRow(columns, name)],
    view.wording.ui("added", { row: name }),
    cellId(editor, rows.length),
  );
}

function duplicate(editor: Editor, at: number): void {
  const { rows, view } = editor;
  const row = rows[at];
  if (!row || rows.length >= editor.most) return;
  const message = view.wording.ui("duplicated", { row: rowName(editor, row, at) });
  const all = [...rows.slice(0, at + 1), newRow(row.cells), ...rows.slice(at + 1)];
  put(editor, all, message, cellId(editor, at + 1));
}

function remove(editor: Editor, at: number): void {
  const { rows, view, table, least } = editor;
  const row = rows[at];
  if (!row || rows.length <= least) return;
  const name = rowName(editor, row, at);
  const restore = () => {
    view.state.removed = undefined;
    const now = view.sheet.rows(table);
    const all = [...now.slice(0, at), row, ...now.slice(at)];
    put(editor, all, view.wording.ui("restored", { row: name }), cellId(editor, Math.min(at, now.length)));
  };
  const rest = rows.filter((each) => each !== row);
  const message = `${view.wording.ui("removed", { row: name })} ${view.wording.ui("undoBelow")}`;
  put(editor, rest, message, `${table}[${Math.min(at, rest.length - 1)}]-remove`);
  view.state.removed = { table, name, restore };
}

function move(editor: Editor, at: number, by: -1 | 1, focus: string): void {
  const { rows, view } = editor;
  const place = at + by;
  if (!rows[place]) return;
  const texts = { row: rowName(editor, rows[at], at), place: String(place + 1), count: String(rows.length) };
  put(editor, moved(rows, at, by), view.wording.ui("moved", texts), focus);
}

/** Alt with an arrow key moves the row, except in a list of options, which that key opens. */
function moveByKey(event: KeyboardEvent, editor: Editor, at: number): void {
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
  const target = event.target as HTMLElement;
  if (!event.altKey || by === undefined || target.localName === "select") return;
  event.preventDefault();
  move(editor, at, by, target.id.replace(`[${at}]`, `[${at + by}]`));
}

function cell(editor: Editor, row: Row, at: number, column: Column): TemplateResult {
  const { view, table } = editor;
  const path = cellId(editor, at, column);
  const name = `${table}.${column.id}`;
  if (!view.sheet.counts(path)) return html`<td class="off ${column.unit}">–</td>`;
  const isWrong = view.sheet.problem(path) !== undefined;
  const help = view.wording.named(name).help && `${name}-help`;
  const describedBy = [help, view.editing?.remarks(view, path)].filter(Boolean).join(" ");
  return html`<td class=${column.unit}>
    <label class="cell-label" for=${path}
      >${view.wording.label(name)}<span class="sr">, ${rowName(editor, row, at)}</span></label
    >
    ${control({ view, path, field: column, name, describedBy, isWrong }, true)}
  </td>`;
}

function actions(editor: Editor, row: Row, at: number): TemplateResult {
  const { view, table, rows, least, most, kind } = editor;
  const name = rowName(editor, row, at);
  const button = (
    action: "up" | "down" | "duplicate" | "remove",
    isOff: boolean,
    run: () => void,
    keys?: string,
  ) =>
    html`<button
      type="button"
      class="tool"
      id="${table}[${at}]-${action}"
      title=${view.wording.ui(action, { row: name })}
      aria-label=${view.wording.ui(action, { row: name })}
      aria-disabled=${isOff ? "true" : nothing}
      aria-keyshortcuts=${keys ?? nothing}
      @click=${run}
    >
      ${icons[action]}
    </button>`;
  const moveTo = (by: -1 | 1, action: string) => () => move(editor, at, by, `${table}[${at + by}]-${action}`);
  return html`<td class="actions">
    <span class="row-title" aria-hidden="true">${kind} ${at + 1}</span>
    <span class="tools" role="group" aria-label="${view.wording.ui("actions")}: ${name}">
      ${button("up", at === 0, moveTo(-1, "up"), "Alt+ArrowUp")}
      ${button("duplicate", rows.length >= most, () => duplicate(editor, at))}
      ${button("down", at === rows.length - 1, moveTo(1, "down"), "Alt+ArrowDown")}
      ${button("remove", rows.length <= least, () => remove(editor, at))}
    </span>
  </td>`;
}

/** Draws the problems of a row and the doubts about it below it, where there is space for sentences. */
function rowProblems({ view, columns, table }: Editor, at: number): TemplateResult | typeof nothing {
  const wrong = columns
    .map(({ id }) => id)
    .filter((id) => view.editing?.remarks(view, `${table}[${at}].${id}`));
  if (wrong.length === 0) return nothing;
  return html`<tr class="row-problems">
    <td colspan=${columns.length + 1}>
      ${wrong.map(
        (id) => html`<div class="row-problem">
          <b>${view.wording.label(`${table}.${id}`)}</b>${problemText(view, `${table}[${at}].${id}`)}
        </div>`,
      )}
    </td>
  </tr>`;
}

function body(editor: Editor): unknown {
  const { rows, columns } = editor;
  return repeat(
    rows,
    (row) => row.key,
    (row, at) => html`<tbody>
      <tr class="row" part="row" @keydown=${(event: KeyboardEvent) => moveByKey(event, editor, at)}>
        ${columns.map((column) => cell(editor, row, at, column))}${actions(editor, row, at)}
      </tr>
      ${rowProblems(editor, at)}
    </tbody>`,
  );
}

/** Draws the columns' help texts, folded. */
function columnHelp({ view, columns, table }: Editor): TemplateResult {
  return html`<details class="column-help">
    <summary>${view.wording.ui("columns")}</summary>
    <dl>
      ${columns.map(({ id }) => {
        const { label, help } = view.wording.named(`${table}.${id}`);
        return help ? html`<dt>${label}</dt><dd id="${table}.${id}-help">${help}</dd>` : nothing;
      })}
    </dl>
  </details>`;
}

/** Draws an editable table, which the style sheet turns into cards where space is short. */
export function tableEditor(view: View, id: string): TemplateResult {
  const { sheet, wording } = view;
  const { minimumRows: least = 1, maximumRows: most = 200, fixed } = sheet.table(id) ?? {};
  const columns = countedColumns(sheet, id);
  if (fixed) {
    return html`${fixedTable(view, id)}${problemText(view, id)}<p class="help">${wording.ui("fixed")}</p>`;
  }
  const words = wording.words.tables[id];
  const kind = words?.row ?? words?.label ?? id;
  const editor: Editor = {
    view,
    table: id,
    columns,
    rows: sheet.rows(id),
    least,
    most,
    kind,
  };
  const removed = view.state.removed?.table === id ? view.state.removed : undefined;
  return html`
    ${words?.help ? html`<p class="help table-help">${words.help}</p>` : nothing}
    <div class="scroll" role="region" aria-label=${words?.label ?? id} tabindex="0">
      <table class="editor ${columns.length > 5 ? "wide" : columns.length < 4 ? "slim" : ""}" part="table">
        <caption class="sr">${words?.label ?? id}</caption>
        <thead>
          <tr>
            ${editor.columns.map(
              (column) =>
                html`<th scope="col" class=${column.unit}>${wording.label(`${id}.${column.id}`)}</th>`,
            )}
            <th scope="col"><span class="sr">${wording.ui("actions")}</span></th>
          </tr>
        </thead>
        ${body(editor)}
      </table>
    </div>
    ${problemText(view, id)}
    <p class="table-foot">
      <button type="button" class="button" part="button" ?disabled=${editor.rows.length >= most} @click=${() => add(editor)}>
        ${wording.ui("add", { row: withinSentence(kind, wording.language) })}
      </button>
      ${
        removed
          ? html`<span class="undo"
              >${wording.ui("removed", { row: removed.name })}
              <button type="button" class="link" @click=${removed.restore}>${wording.ui("undo")}</button></span
            >`
          : nothing
      }
    </p>
    ${columnHelp(editor)}
  `;
}
