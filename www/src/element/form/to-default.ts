import { html, type TemplateResult } from "../../shared/lit.js";
import { put } from "../../sheet/edits.js";
import type { FieldAt, View } from "../desk/view.js";

/**
 * The button that gives a changed field its default again. It shows a sign and the default, because a sentence would not
 * fit beside the label in every language, and the field would move while someone types.
 */
export function toDefault(view: View, { path, field }: FieldAt): TemplateResult {
  const { wording, sheet } = view;
  const value = field.default === null ? wording.ui("notGiven") : wording.write(path, field.default);
  const text = wording.ui("resetTo", { value });
  return html`<button
    type="button"
    class="link"
    title=${text}
    aria-label="${text}, ${wording.label(path)}"
    @click=${() => view.change(() => put(sheet, path, undefined), undefined, path)}
  >
    <span aria-hidden="true">↺</span> ${value}
  </button>`;
}
