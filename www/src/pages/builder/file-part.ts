import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Builder } from "./builder.js";
import { OWN_NAME } from "./outcome.js";
import { textField } from "./parts.js";
import { READY_MADE } from "./state.js";

/** How long the file stays, in milliseconds: some browsers fetch it only once they have asked where to put it. */
const STAYS = 60_000;

/** Gives the file to whoever asks for it, from this page itself. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), STAYS);
}

function nameField(builder: Builder): TemplateResult {
  return textField(
    {
      id: "name",
      label: "Name of the program",
      value: builder.settings.name,
      placeholder: OWN_NAME,
      help: "The file is called after it.",
    },
    (name) => builder.set({ name }),
  );
}

/** The file of a program of one's own: its name, and the file itself. */
export function filePart(builder: Builder): TemplateResult | typeof nothing {
  const { outcome, settings } = builder;
  if (!outcome?.isOwn) return nothing;
  const { file, fileId } = outcome;
  const name = `${fileId}.json`;
  const isReady = (READY_MADE as readonly string[]).includes(settings.source);
  return html`<div class="way">
    <div>
      <h3>The program file</h3>
      <p>
        Your program is one of your own. Put its file on your server and write its address in place of
        <code>/your/path/</code>.
      </p>
    </div>
    <div>
      ${isReady ? nameField(builder) : nothing}
      <p class="copying">
        <button type="button" ?disabled=${file === undefined} @click=${() => file !== undefined && download(name, file)}>
          Download the program file
        </button>
        <span>${file === undefined ? "There is none until what is wrong is put right." : name}</span>
      </p>
    </div>
  </div>`;
}
