import type { Problem } from "../../core/contract/index.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { cutProblems, unplacedProblems } from "../../sheet/unplaced-problems.js";
import type { Editing, View } from "../desk/view.js";
import type { LinkComparison } from "./link-comparison.js";
import { linkNotes } from "./link-notes.js";

/** Lists the problems that no field can show, above the form; first the notes about the link that was opened. */
export function unplacedList(
  view: View,
  sentence: Editing["sentence"],
  comparison: LinkComparison,
): TemplateResult {
  const problems = unplacedProblems(view.sheet);
  return html`${linkNotes(view, comparison)}${problems.length > 0 ? listed(view, problems, sentence) : nothing}`;
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
