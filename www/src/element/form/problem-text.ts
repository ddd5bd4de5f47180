import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";

/** The problem of a field or a table, and the doubt about an entry, shown beside it. */
export function problemText(view: View, path: string): TemplateResult | typeof nothing {
  const { sheet, editing } = view;
  const problem = sheet.problem(path);
  const doubt = editing?.doubt(view, path);
  if (!editing || (!problem && !doubt)) return nothing;
  return html`${
    problem
      ? html`<p class="problem" id="${path}-problem" part="problem">${icons.warning}${editing.sentence(problem, sheet)}</p>`
      : nothing
  }${doubt ? html`<p class="doubt" id="${path}-doubt">${icons.info}${doubt}</p>` : nothing}`;
}

/** The ids of what `problemText` draws. */
export function remarks(view: View, path: string): string {
  const ids = [view.sheet.problem(path) && "problem", view.editing?.doubt(view, path) && "doubt"];
  return ids
    .filter(Boolean)
    .map((id) => `${path}-${id}`)
    .join(" ");
}

/** The note that the answer is for earlier entries. */
export function staleNote({ sheet, wording }: View): TemplateResult | typeof nothing {
  return sheet.problems.length > 0
    ? html`<p class="stale-note" part="problem">${icons.warning}${wording.ui("stale")}</p>`
    : nothing;
}
