import { html, nothing, type TemplateResult } from "../../../shared/lit.js";
import type { Shown } from "../found.js";
import { idOf, type Placed } from "./cell-view.js";
import { correctionOf } from "./corrections.js";
import type { ProgramForm } from "./program-form.js";

/** A finding, with a button for its correction if there is one. */
export function findingLine(form: ProgramForm, finding: Shown): TemplateResult {
  const correction = correctionOf(form, finding);
  const apply = () => {
    if (correction?.rows) form.restructure(correction.rows.list, correction.data, correction.rows.moved);
    else form.replace(correction?.data);
  };
  return html`<span class="note ${finding.level}"
    ><strong>${finding.level === "error" ? "Error" : "Warning"}:</strong> ${finding.formSentence}
    ${correction ? html`<button type="button" class="link" @click=${apply}>${correction.label}</button>` : nothing}</span
  >`;
}

/** The error, the doubt, the findings and the help of a cell. `label` names the cell in a place with notes of several cells. */
export function notes(placed: Placed, label?: string): TemplateResult | typeof nothing {
  const { form, cell, path } = placed;
  const problem = form.typed.problem(path, cell);
  const other = form.typed.alternative(path, cell);
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
              <button type="button" class="link" @click=${() => form.typed.take(path, other)}>
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
