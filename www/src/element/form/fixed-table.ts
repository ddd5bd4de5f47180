import type { Column } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import type { Row } from "../../sheet/entries.js";
import type { View } from "../desk/view.js";
import { problemText } from "./problem-text.js";

function cell(view: View, table: string, row: Row, column: Column, at: number): TemplateResult {
  const isOff = !view.sheet.counts(`${table}[${at}].${column.id}`);
  const value = isOff ? null : (row.cells[column.id]?.value ?? null);
  const text = view.wording.write(`${table}.${column.id}`, value, "full");
  return column.unit === "text"
    ? html`<th scope="row">${text}</th>`
    : html`<td class=${column.unit}>${text}</td>`;
}

/** Draws a table whose rows the program sets. */
export function fixedTable(view: View, id: string, columns: readonly Column[]): TemplateResult {
  const { wording, sheet } = view;
  const label = wording.words.tables[id]?.label ?? id;
  return html`<div class="scroll" role="region" aria-label=${label} tabindex="0">
      <table class="result" part="table">
        <caption class="sr">${label}</caption>
        <thead>
          <tr>
            ${columns.map(({ id: column, unit }) => html`<th scope="col" class=${unit}>${wording.label(`${id}.${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sheet
            .rows(id)
            .map((row, at) => html`<tr>${columns.map((column) => cell(view, id, row, column, at))}</tr>`)}
        </tbody>
      </table>
    </div>
    ${problemText(view, id)}
    <p class="help">${wording.ui("fixed")}</p>`;
}
