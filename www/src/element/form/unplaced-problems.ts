import type { Problem } from "../../core/contract/index.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { parsePath } from "../../sheet/entries.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { View } from "../desk/view.js";

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

/** The same, listed above the form; and before all else that a link may have meant something else. */
export function looseList(view: View, sentence: (problem: Problem) => string): TemplateResult {
  const problems = looseProblems(view.sheet);
  const { wording, otherVersion: made } = view;
  const note = made !== undefined && view.sheet.isTouched;
  return html`${
    note
      ? html`<p class="notice warning" part="notice">
          ${icons.warning}<span>${wording.ui("otherVersion", { made: made || "?", now: view.sheet.core.version })}</span>
        </p>`
      : nothing
  }${problems.length > 0 ? listed(view, problems, sentence) : nothing}`;
}

function listed(
  view: View,
  problems: readonly Problem[],
  sentence: (problem: Problem) => string,
): TemplateResult {
  return html`<div class="loose" part="problem">
    <p>${icons.warning}${view.wording.ui("fix")}</p>
    <ul>
      ${problems.map((each) => html`<li><code>${each.path}</code> ${sentence(each)}</li>`)}
    </ul>
  </div>`;
}
