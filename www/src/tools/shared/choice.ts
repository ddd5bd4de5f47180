import { html, nothing, type TemplateResult } from "../../shared/lit.js";

export interface Option {
  value: string;
  label: string;
}

/** Options under a heading; those without one stand first in the list. */
export interface OptionGroup {
  label?: string;
  options: readonly Option[];
}

/** A list of options to choose one from. */
export interface Choice {
  id: string;
  /** The name for screen readers, where no label has it. */
  name?: string;
  value: string;
  groups: readonly OptionGroup[];
  pick(value: string): void;
}

/** Draws a list of options without its box; a group without options is left out. */
export function select({ id, name, value, groups, pick }: Choice): TemplateResult {
  const draw = (option: Option) =>
    html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`;
  const change = ({ target }: Event) => {
    const list = target as HTMLSelectElement;
    const picked = list.value;
    // The next drawing selects an option only if another one than before is chosen, and options may have gone.
    list.value = value;
    pick(picked);
  };
  return html`<select id=${id} part="input" aria-label=${name ?? nothing} @change=${change}>
    ${groups.map(({ label, options }) => {
      if (options.length === 0) return nothing;
      return label === undefined
        ? options.map(draw)
        : html`<optgroup label=${label}>${options.map(draw)}</optgroup>`;
    })}
  </select>`;
}

/** Draws a list of options within a sentence, which is its label for everybody but screen readers. */
export const choice = (given: Choice & { name: string }): TemplateResult =>
  html`<span class="box choice tool-choice">${select(given)}</span>`;
