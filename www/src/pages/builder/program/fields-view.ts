import { html, type TemplateResult } from "../../../shared/lit.js";
import { control, idOf } from "./cell-view.js";
import type { Cell } from "./cells.js";
import { notes } from "./notes.js";
import type { ProgramForm } from "./program-form.js";

/** Cells outside of lists: the label above, notes and help beneath. `more` follows them in the same rows. */
export function fieldsView(form: ProgramForm, cells: readonly Cell[], more?: TemplateResult): TemplateResult {
  return html`<div class="cells">
    ${cells.map((cell) => {
      const placed = { form, cell, path: cell.path };
      return html`<div class="cell ${cell.unit === "choice" ? "wider" : ""}">
        <label for=${idOf(cell.path)}>${cell.label}</label>
        ${control(placed)} ${notes(placed)}
      </div>`;
    })}
    ${more}
  </div>`;
}
