import { html, type TemplateResult } from "../../shared/lit.js";
import { type Option, select } from "./choice.js";

/** A choice with a label above it. */
export interface ChoiceField {
  /** The id of the control in the shadow root. */
  id: string;
  label: string;
  options: readonly Option[];
  value: string;
  pick(value: string): void;
}

/** Draws a list of options. */
export const selectField = ({ id, label, options, value, pick }: ChoiceField): TemplateResult =>
  html`<div class="tool-field">
    <label class="label" for=${id}>${label}</label>
    <span class="box choice">${select({ id, value, groups: [{ options }], pick })}</span>
  </div>`;

/** Draws a few short options side by side. */
export function segmentsField({ id, label, options, value, pick }: ChoiceField): TemplateResult {
  return html`<div class="tool-field">
    <span class="label" id="${id}-label">${label}</span>
    <span class="segments" role="radiogroup" aria-labelledby="${id}-label">
      ${options.map(
        (each, at) => html`<label class="segment"
          ><input type="radio" id=${at === 0 ? id : `${id}-${each.value}`} name=${id} value=${each.value}
            .checked=${each.value === value} @change=${() => pick(each.value)} /><span>${each.label}</span></label
        >`,
      )}
    </span>
  </div>`;
}
