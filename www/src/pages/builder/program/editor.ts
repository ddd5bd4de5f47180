import { html, nothing, type TemplateResult } from "../../../shared/lit.js";
import type { Choices } from "../choices.js";
import { findingsList, summary } from "../findings.js";
import { entered } from "../parts.js";
import { FIELD_CELLS } from "./cells.js";
import { pathText } from "./edit.js";
import { GROUPS, groupView } from "./groups.js";
import { UNDO } from "./list-view.js";
import { LIST_PATHS } from "./lists.js";
import { findingLine } from "./notes.js";
import { ProgramForm } from "./program-form.js";
import { openFile, startPart } from "./start-part.js";

/** The text of the program file. */
function advanced(choices: Choices): TemplateResult {
  const { formState, settings } = choices;
  const toggled = (event: Event) => {
    formState.isAdvanced = (event.target as HTMLDetailsElement).open;
  };
  return html`<details class="group" id="program-advanced" ?open=${formState.isAdvanced ?? false} @toggle=${toggled}>
    <summary>
      <h3>Advanced: program file</h3>
      <span>JSON</span>
    </summary>
    <div class="body">
      <p class="help">The form and this text describe the same program. Changing one changes the other.</p>
      <div class="field">
        <label for="program-text">Program file (JSON)</label>
        <textarea
          id="program-text"
          rows="14"
          wrap="off"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          .value=${settings.text}
          aria-describedby="findings"
          @input=${(event: Event) => choices.set({ text: entered(event), drafts: {} })}
        ></textarea>
      </div>
      ${openFile(choices)} ${findingsList(choices)}
      ${
        settings.text.trim() === ""
          ? nothing
          : startPart(
              choices,
              "Start again from another program, which replaces this one. You can undo this.",
            )
      }
    </div>
  </details>`;
}

/** The findings about parts of the program that the form does not show, such as presets. */
function otherFindings(form: ProgramForm): TemplateResult | typeof nothing {
  const shown = [...FIELD_CELLS.map(({ path }) => path), ["disclaimer"]].map(pathText);
  const isShown = (path: string) =>
    shown.some((each) => path === each || path.startsWith(`${each}.`)) ||
    LIST_PATHS.some((list) => path === pathText(list) || path.startsWith(`${pathText(list)}[`));
  const others = form.findingsWithin([]).filter(({ path }) => !isShown(path));
  if (others.length === 0) return nothing;
  return html`<ul class="others">
    ${others.map((finding) => html`<li><code>${finding.path}</code> ${findingLine(form, finding)}</li>`)}
  </ul>`;
}

/** The number of findings, or the last removal with a button that reverts it. */
function status(form: ProgramForm): TemplateResult {
  const { outcome } = form.choices;
  const unread = form.typed.unread.length;
  const found = outcome?.findings;
  const text =
    unread > 0
      ? `${unread} ${unread === 1 ? "cell" : "cells"} without a number. The program keeps the previous values.`
      : found
        ? summary(found)
        : "";
  return html`<div class="program-status">
    <p role="status">${form.removed ?? text}</p>
    ${
      form.removed
        ? html`<button type="button" class="link" id=${UNDO} @click=${() => form.undo()}>Undo</button>`
        : nothing
    }
  </div>`;
}

/** The form; the choice of a starting point while there is no text; nothing while the text is not a program. */
function formOrStart(choices: Choices): TemplateResult | typeof nothing {
  if (choices.settings.text.trim() === "") {
    return startPart(choices, "Start from a ready-made program, and change what is different in yours.");
  }
  const form = new ProgramForm(choices);
  if (!form.data) {
    // Only the text can be corrected.
    choices.formState.isAdvanced = true;
    return nothing;
  }
  return html`${status(form)} ${otherFindings(form)} ${GROUPS.map((group) => groupView(form, group))}`;
}

/** The program as a form and as text. The text area stays the same element, because a person may be typing there. */
export function programEditor(choices: Choices): TemplateResult {
  // Drawn first, because it may open the text.
  const drawn = formOrStart(choices);
  return html`<div class="program-form">${drawn} ${advanced(choices)}</div>`;
}
