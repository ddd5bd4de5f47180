import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { saveFile } from "../../shared/save-file.js";
import type { Choices } from "./choices.js";
import { OWN_NAME } from "./outcome.js";
import { textField } from "./parts.js";
import { READY_MADE } from "./state.js";

function nameField(choices: Choices): TemplateResult {
  return textField(
    {
      id: "name",
      label: "Name of the program",
      value: choices.settings.name,
      placeholder: OWN_NAME,
      help: "Also sets the name of the file.",
    },
    (name) => choices.set({ name }),
  );
}

/** The download of the program file, if the program was pasted or edited in the builder. */
export function filePart(choices: Choices): TemplateResult | typeof nothing {
  const { outcome, settings } = choices;
  if (!outcome?.isOwn) return nothing;
  const { file, fileId } = outcome;
  const name = `${fileId}.json`;
  const isReady = (READY_MADE as readonly string[]).includes(settings.source);
  return html`<div class="way">
    <div>
      <h3>Program file</h3>
      <p>
        Your program travels inside the code. Download it to keep it, to go on with it later, or to
        host it as a file of its own.
      </p>
    </div>
    <div>
      ${isReady ? nameField(choices) : nothing}
      <p class="copying">
        <button type="button" ?disabled=${file === undefined} @click=${() => file !== undefined && saveFile(name, file, "application/json")}>
          Download program file
        </button>
        <span>${file === undefined ? "Fix the problems above to get the file." : name}</span>
      </p>
    </div>
  </div>`;
}
