import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";

/** The problem of a field or a table, shown beside it. */
export function problemText(view: View, path: string): TemplateResult | typeof nothing {
  const problem = view.sheet.problem(path);
  return problem && view.editing
    ? html`<p class="problem" id="${path}-problem" part="problem">${icons.warning}${view.editing.sentence(problem)}</p>`
    : nothing;
}

/** The note that the answer is for earlier entries. */
export function staleNote({ sheet, wording }: View): TemplateResult | typeof nothing {
  return sheet.problems.length > 0
    ? html`<p class="stale-note" part="problem">${icons.warning}${wording.ui("stale")}</p>`
    : nothing;
}
