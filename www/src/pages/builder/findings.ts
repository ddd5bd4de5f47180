import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import type { Shown } from "./found.js";
import { offsetOf, type Place } from "./read-program.js";

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Moves the caret to the place of a finding. */
function goTo({ settings }: Choices, place: Place): void {
  const area = document.querySelector<HTMLTextAreaElement>("#program-text");
  if (!area) return;
  const at = offsetOf(settings.text, place);
  area.focus();
  area.setSelectionRange(at, at);
  const lines = settings.text.split(/\r\n|\r|\n/).length;
  area.scrollTop = (area.scrollHeight * (place.line - 3)) / lines;
}

function placeLink(choices: Choices, place: Place): TemplateResult {
  return html`<button type="button" class="link" @click=${() => goTo(choices, place)}>
    line ${place.line}, column ${place.column}
  </button>`;
}

function finding(choices: Choices, { level, path, sentence, place }: Shown): TemplateResult {
  return html`<li class=${level}>
    <p class="what">
      <strong>${level === "error" ? "Error" : "Warning"}</strong>
      ${path ? html`<code>${path}</code>` : nothing} ${place ? placeLink(choices, place) : nothing}
    </p>
    <p>${sentence}</p>
  </li>`;
}

/** The number of errors and warnings, in words. */
export function summary(findings: readonly Shown[]): string {
  if (findings.length === 0) return "No problems found.";
  const count = (level: Shown["level"]) => findings.filter((each) => each.level === level).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return [errors && counted(errors, "error"), warnings && counted(warnings, "warning")]
    .filter(Boolean)
    .join(", ");
}

const UNREAD = "The file could not be read. The text below is unchanged.";

/** The sentence above the list. */
function status({ isUnread, outcome }: Choices, all: readonly Shown[]): string | typeof nothing {
  if (isUnread) return UNREAD;
  const { missing } = outcome ?? {};
  if (missing && !missing.place) return missing.sentence;
  return outcome ? summary(all) : nothing;
}

/** The findings about the program that was pasted or loaded. */
export function findingsList(choices: Choices): TemplateResult {
  const { missing, findings } = choices.outcome ?? {};
  const all = missing?.place ? [missing] : (findings ?? []);
  return html`<div class="findings" id="findings">
    <p class="count" role="status">${status(choices, all)}</p>
    ${all.length > 0 ? html`<ul>${all.map((each) => finding(choices, each))}</ul>` : nothing}
  </div>`;
}
