import type { Problem } from "../core/contract.js";
import { html, type TemplateResult } from "../lit.js";
import { parsePath } from "./entries.js";
import { icons } from "./icons.js";
import type { Sheet } from "./sheet.js";
import type { View } from "./view.js";

/** Problems that no field of the form can show. */
export function looseProblems(sheet: Sheet): Problem[] {
  return sheet.problems.filter(({ path }) => {
    const { table: id = path, row } = parsePath(path);
    const table = sheet.table(id);
    if (table?.hidden) return true;
    if (id === path && table) return false;
    return !sheet.field(path) || !sheet.isShown(path) || row >= sheet.rows(id).length;
  });
}

/** The same, listed above the form. */
export function looseList(view: View, sentence: (problem: Problem) => string): TemplateResult {
  const problems = looseProblems(view.sheet);
  if (problems.length === 0) return html``;
  return html`<div class="loose" part="problem">
    <p>${icons.warning}${view.wording.ui("fix")}</p>
    <ul>
      ${problems.map((each) => html`<li><code>${each.path}</code> ${sentence(each)}</li>`)}
    </ul>
  </div>`;
}
