import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";

/** What is wrong with a field or a table, beside it. */
export function problemText(view: View, path: string): TemplateResult | typeof nothing {
  const problem = view.sheet.problem(path);
  return problem && view.rest
    ? html`<p class="problem" id="${path}-problem" part="problem">${icons.warning}${view.rest.sentence(problem)}</p>`
    : nothing;
}

/** That the answer is not for what stands in the form. */
export function staleNote({ sheet, wording }: View): TemplateResult | typeof nothing {
  return sheet.problems.length > 0
    ? html`<p class="stale-note" part="problem">${icons.warning}${wording.ui("stale")}</p>`
    : nothing;
}
