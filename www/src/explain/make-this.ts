import type { Unit } from "../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../shared/lit.js";
import type { ExplainContext } from "./context.js";
import type { Texts } from "./setting.js";

const WORDS: readonly Unit[] = ["choice", "flag", "text"];

/** Draws the button that brings a figure to a target; only lines that are numbers can be brought to one. */
export function makeThis(
  view: ExplainContext,
  { sentences }: Texts,
  target: string,
): TemplateResult | typeof nothing {
  const { sheet, editing } = view;
  const line = sheet.description.lines.find(({ id }) => id === target);
  const isPossible = editing && sheet.core.linked && line && !line.hidden && !WORDS.includes(line.unit);
  if (!isPossible) return nothing;
  return html`<p class="make-this">
    <button type="button" class="link" part="button" @click=${() => editing.reach(view, target)}>
      ${sentences.makeThis}
    </button>
  </p>`;
}
