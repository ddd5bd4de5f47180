import { html, type TemplateResult } from "../../../shared/lit.js";
import { control, idOf } from "./cell-view.js";
import type { Cell } from "./cells.js";
import { notes } from "./notes.js";
import type { ProgramForm } from "./program-form.js";

const PATH = ["disclaimer"] as const;

const CELL: Cell = {
  path: PATH,
  label: "Small print",
  unit: "text",
  none: "An estimate, not a promise.",
  help: "Stands below the figures of every calculator.",
};

/** The small print: the default, a text of the program, or none. */
export function disclaimerField(form: ProgramForm): TemplateResult {
  const isNone = form.valueOf(PATH) === false;
  const placed = { form, cell: CELL, path: PATH };
  return html`<div class="cells">
    <div class="cell wide">
      <label for=${idOf(PATH)}>${CELL.label}</label>
      ${isNone ? html`<p class="help">No small print.</p>` : html`${control(placed)} ${notes(placed)}`}
      <label class="tick"
        ><input
          type="checkbox"
          .checked=${isNone}
          @change=${(event: Event) =>
            form.set(PATH, (event.target as HTMLInputElement).checked ? false : undefined)}
        /><span>Show no small print</span></label
      >
    </div>
  </div>`;
}
