import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Builder } from "./builder.js";
import type { Shown } from "./found.js";
import { offsetOf, type Place } from "./read-program.js";

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Puts the caret where something is wrong. */
function goTo({ settings }: Builder, place: Place): void {
  const area = document.querySelector<HTMLTextAreaElement>("#program-text");
  if (!area) return;
  const at = offsetOf(settings.text, place);
  area.focus();
  area.setSelectionRange(at, at);
  const lines = settings.text.split(/\r\n|\r|\n/).length;
  area.scrollTop = (area.scrollHeight * (place.line - 3)) / lines;
}

function placeLink(builder: Builder, place: Place): TemplateResult {
  return html`<button type="button" class="link" @click=${() => goTo(builder, place)}>
    line ${place.line}, column ${place.column}
  </button>`;
}

function finding(builder: Builder, { level, path, sentence, place }: Shown): TemplateResult {
  return html`<li class=${level}>
    <p class="what">
      <strong>${level === "error" ? "Error" : "Warning"}</strong>
      ${path ? html`<code>${path}</code>` : nothing} ${place ? placeLink(builder, place) : nothing}
    </p>
    <p>${sentence}</p>
  </li>`;
}

function summary(findings: readonly Shown[]): string {
  if (findings.length === 0) return "The linter finds nothing wrong.";
  const count = (level: Shown["level"]) => findings.filter((each) => each.level === level).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return [errors && counted(errors, "error"), warnings && counted(warnings, "warning")]
    .filter(Boolean)
    .join(", ");
}

const UNREAD = "The file that you opened could not be read. What stood here before still does.";

/** What is said above the list, in a sentence. */
function status({ isUnread, outcome }: Builder, all: readonly Shown[]): string | typeof nothing {
  if (isUnread) return UNREAD;
  const { missing } = outcome ?? {};
  if (missing && !missing.place) return missing.sentence;
  return outcome ? summary(all) : nothing;
}

/** What is wrong with the program that was given, or worth a second look. */
export function findingsList(builder: Builder): TemplateResult {
  const { missing, findings } = builder.outcome ?? {};
  const all = missing?.place ? [missing] : (findings ?? []);
  return html`<div class="findings" id="findings">
    <p class="count" role="status">${status(builder, all)}</p>
    ${all.length > 0 ? html`<ul>${all.map((each) => finding(builder, each))}</ul>` : nothing}
  </div>`;
}
