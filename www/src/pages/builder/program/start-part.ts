import { html, type TemplateResult } from "../../../shared/lit.js";
import type { Choices } from "../choices.js";
import type { Start } from "./start.js";

const NAMES: { start: Start; label: string; help: string }[] = [
  { start: "standard", label: "Standard", help: "Four tiers, for a partner team." },
  { start: "starter", label: "Starter", help: "Four tiers, for a first program, run by one person." },
  { start: "lean", label: "Lean", help: "The thresholds of Standard, smaller funds." },
  { start: "blank", label: "Blank", help: "One tier, no benefits and no funds." },
];

async function open(choices: Choices, event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  try {
    const text = await input.files?.[0]?.text();
    if (text !== undefined) choices.set({ text, drafts: {} });
  } catch {
    // Reading fails if the file was changed or removed after it was chosen, or lacks permissions.
    choices.unread();
  }
  // Without a reset, the browser would not report the same file again.
  input.value = "";
}

/** A button that opens a local file. The file is read in the browser and not uploaded. */
export const openFile = (choices: Choices): TemplateResult =>
  html`<label class="opener"
    ><input type="file" accept=".json,application/json" @change=${(event: Event) => open(choices, event)} /><span
      >Open a program file</span
    ></label
  >`;

/** The choice of a starting point. */
export function startPart(choices: Choices, sentence: string): TemplateResult {
  return html`<div class="starts" role="group" aria-label="Start from">
    <p>${sentence}</p>
    <ul>
      ${NAMES.map(
        ({ start, label, help }) =>
          html`<li>
            <button type="button" @click=${() => void choices.startProgram(start)}>${label}</button>
            <span class="help">${help}</span>
          </li>`,
      )}
      <li>${openFile(choices)} <span class="help">One that you downloaded here, or wrote.</span></li>
    </ul>
  </div>`;
}
