import type { Problem } from "../../core/contract/index.js";
import { CalculationError } from "../../core/error.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { nameOf } from "../../text/wording.js";
import type { ToolContext } from "../tool.js";
import type { Say } from "./say.js";

/** Says why an analysis has no answer; one that broke can be tried again with the button that has the id. */
export function trouble(
  context: ToolContext,
  say: Say,
  error: unknown,
  retry: () => void,
  id: string | typeof nothing = nothing,
): TemplateResult {
  if (error instanceof CalculationError) return problemList(context, error.problems);
  return html`<p class="problem">${icons.warning}<span>${say("failed")}</span></p>
    <button type="button" class="button" part="button" id=${id} @click=${retry}>${context.wording.ui("tryAgain")}</button>`;
}

/** Names what is wrong, each problem with the name of its input or figure. */
export function problemList(
  { sheet, wording, editing }: ToolContext,
  problems: readonly Problem[],
): TemplateResult {
  const said = problems.map(
    (problem) => html`<p class="problem">
      ${icons.warning}<span>${wording.label(nameOf(problem.path))}: ${editing?.sentence(problem, sheet)}</span>
    </p>`,
  );
  return html`${said}`;
}

/** Says that the result is for earlier entries, while the form has problems. */
export function outdated({ sheet, wording }: ToolContext): TemplateResult | typeof nothing {
  if (sheet.problems.length === 0) return nothing;
  return html`<p class="problem">${icons.warning}<span>${wording.ui("stale")}</span></p>`;
}

/** What the tool says, and what it does not say. */
export const about = (say: Say): TemplateResult =>
  html`<p class="help tool-about">${say("says")} ${say("saysNot")}</p>`;
