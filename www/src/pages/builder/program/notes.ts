import { html, nothing, type TemplateResult } from "../../../shared/lit.js";
import type { Shown } from "../found.js";
import { idOf, type Placed } from "./cell-view.js";
import { mendOf } from "./mends.js";
import type { ProgramForm } from "./program-form.js";

/** A finding, with a button that mends it if there is one way to do so. */
export function findingLine(form: ProgramForm, finding: Shown): TemplateResult {
  const mend = mendOf(form, finding);
  return html`<span class="note ${finding.level}"
    ><strong>${finding.level === "error" ? "Error" : "Warning"}:</strong> ${finding.formSentence}
    ${
      mend
        ? html`<button type="button" class="link" @click=${() => form.replace(mend.data)}>${mend.label}</button>`
        : nothing
    }</span
  >`;
}

/** What was found about a cell, and what was read from it in doubt; `label` names the cell in a list of notes. */
export function notes(placed: Placed, label?: string): TemplateResult | typeof nothing {
  const { form, cell, path } = placed;
  const problem = form.problem(path, cell);
  const other = form.alternative(path, cell);
  const found = form.findings(path);
  if (problem === undefined && other === undefined && found.length === 0 && !cell.help) return nothing;
  const read = (value: string) => form.numbers.figure(value, cell.unit);
  const name = label ? html`<strong class="which">${label}</strong> ` : nothing;
  return html`<div class="notes" id="${idOf(path)}-notes">
    ${problem ? html`<p>${name}<span class="note error"><strong>Error:</strong> ${problem}</span></p>` : nothing}
    ${
      other !== undefined && problem === undefined
        ? html`<p>
            ${name}<span class="note warning"
              >Read as ${read(String(form.valueOf(path) ?? ""))}.
              <button type="button" class="link" @click=${() => form.take(path, other)}>
                Use ${read(other)} instead
              </button></span
            >
          </p>`
        : nothing
    }
    ${found.map((finding) => html`<p>${name}${findingLine(form, finding)}</p>`)}
    ${cell.help && !problem && found.length === 0 ? html`<p class="help">${cell.help}</p>` : nothing}
  </div>`;
}
