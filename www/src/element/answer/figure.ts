import type { Value } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { NOTHING } from "../../text/wording.js";
import type { NumberStyle } from "../../text/write-number.js";
import type { View } from "../desk/view.js";

/** A figure whose explanation opens when it is pressed. */
export interface Figure {
  view: View;
  /** A line, or a cell: `campaigns[0].ourCost`. */
  target: string;
  /** Its name in the words: a line's id, or `campaigns.ourCost`. */
  name: string;
  label: string;
  value: Value;
  place: string;
  /** The key of its explanation, if it is not made of place and target. */
  key?: string;
  style?: NumberStyle | undefined;
}

const keyOf = ({ key, place, target }: Figure) => key ?? `${place}:${target}`;

/** Draws the value as a button that opens the explanation. */
export function valueButton(figure: Figure, shown?: unknown): TemplateResult {
  const { view, name, label, value, style } = figure;
  const key = keyOf(figure);
  const isOpen = view.isOpen(key);
  const text = view.wording.write(name, value, style);
  const spoken = value === null ? "" : `${text}, `;
  return html`<button
    type="button"
    class="value ${value === null ? "none" : ""}"
    part="value"
    translate="no"
    aria-expanded=${isOpen ? "true" : "false"}
    aria-controls=${isOpen ? `${key}-panel` : nothing}
    aria-label="${label}: ${spoken}${view.wording.ui("how")}"
    @click=${() => view.setOpen(key, !isOpen)}
  >
    ${value === null ? NOTHING : (shown ?? text)}
  </button>`;
}

/** Draws the explanation if it is open. */
export function panel(figure: Figure): TemplateResult | typeof nothing {
  const key = keyOf(figure);
  if (!figure.view.isOpen(key)) return nothing;
  return html`<div class="panel" part="explanation" id="${key}-panel">
    ${figure.view.explanation(figure.target, key)}
  </div>`;
}
