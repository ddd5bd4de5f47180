import type { Problem } from "../../core/contract/index.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { cutProblems, unplacedProblems } from "../../sheet/unplaced-problems.js";
import type { Editing, View } from "../desk/view.js";

/** Lists the problems that no field can show, above the form; first the note that a link was made by another version. */
export function unplacedList(view: View, sentence: Editing["sentence"]): TemplateResult {
  const problems = unplacedProblems(view.sheet);
  const { wording } = view;
  const { otherVersion: made } = view.state;
  const note = made !== undefined && view.sheet.isTouched;
  return html`${
    note
      ? html`<p class="notice warning" part="notice">
          ${icons.warning}<span>${wording.ui("otherVersion", { made: made || "?", now: view.sheet.core.version })}</span>
        </p>`
      : nothing
  }${problems.length > 0 ? listed(view, problems, sentence) : nothing}`;
}

function listed(view: View, problems: readonly Problem[], sentence: Editing["sentence"]): TemplateResult {
  const { wording } = view;
  const [shown, more] = cutProblems(problems);
  const count = wording.value(String(more), "whole");
  return html`<div class="unplaced" part="problem">
    <p>${icons.warning}${wording.ui("fix")}</p>
    <ul>
      ${shown.map((each) => html`<li><code>${each.path}</code> ${sentence(each, view.sheet)}</li>`)}
      ${more > 0 ? html`<li>${wording.ui("more", { count })}</li>` : nothing}
    </ul>
  </div>`;
}
