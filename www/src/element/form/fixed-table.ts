import type { Column, Value } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import { countedColumns } from "../../sheet/table-rows.js";
import type { View } from "../desk/view.js";

type Cells = Record<string, Value>;

function cell(view: View, table: string, row: Cells, column: Column, at: number): TemplateResult {
  const isOff = !view.sheet.counts(`${table}[${at}].${column.id}`);
  const value = isOff ? null : (row[column.id] ?? null);
  const text = view.wording.write(`${table}.${column.id}`, value, "full");
  return column.unit === "text"
    ? html`<th scope="row">${text}</th>`
    : html`<td class=${column.unit}>${text}</td>`;
}

/** Draws an input table as text: the rows that the program sets, or those of the last answer. */
export function fixedTable(view: View, id: string): TemplateResult {
  const { wording, sheet } = view;
  const label = wording.words.tables[id]?.label ?? id;
  const columns = countedColumns(sheet, id);
  const rows = (sheet.answered[id] ?? sheet.table(id)?.rows ?? []) as Cells[];
  return html`<div class="scroll" role="region" aria-label=${label} tabindex="0">
      <table class="result" part="table">
        <caption class="sr">${label}</caption>
        <thead>
          <tr>
            ${columns.map(({ id: column, unit }) => html`<th scope="col" class=${unit}>${wording.label(`${id}.${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, at) => html`<tr>${columns.map((column) => cell(view, id, row, column, at))}</tr>`)}
        </tbody>
      </table>
    </div>`;
}
