import { html, type TemplateResult } from "../../shared/lit.js";
import { put } from "../../sheet/edits.js";
import type { FieldAt, View } from "../desk/view.js";

/** The button that gives a changed field its default again. */
export function toDefault(view: View, { path, field }: FieldAt): TemplateResult {
  const { wording, sheet } = view;
  const value = field.default === null ? wording.ui("notGiven") : wording.write(path, field.default);
  return html`<button
    type="button"
    class="link"
    @click=${() => view.change(() => put(sheet, path, undefined), undefined, path)}
  >
    ${wording.ui("resetTo", { value })}<span class="sr">${wording.label(path)}</span>
  </button>`;
}
