import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { findingsList } from "./findings.js";
import { entered, textField } from "./parts.js";
import type { Source } from "./state.js";

const SOURCE_NAMES: { value: Source; label: string; help: string }[] = [
  { value: "standard", label: "Standard", help: "for a partner team" },
  { value: "starter", label: "Starter", help: "for a first program, run by one person" },
  { value: "lean", label: "Lean", help: "standard thresholds, smaller funds" },
  { value: "address", label: "From a URL", help: "already online" },
  { value: "own", label: "Paste or upload a file", help: "your own program" },
];

function sources(choices: Choices): TemplateResult {
  return html`<fieldset class="sources">
    <legend class="hidden">Program</legend>
    ${SOURCE_NAMES.map(
      ({ value, label, help }) =>
        html`<label
          ><input
            type="radio"
            name="source"
            value=${value}
            .checked=${choices.settings.source === value}
            @change=${() => choices.set({ source: value })}
          /><span>${label}<small>${help}</small></span></label
        >`,
    )}
  </fieldset>`;
}

/** Loads the file on `change`, when the address is complete, not with each key. */
function addressField(choices: Choices): TemplateResult {
  return html`<div class="field">
    <label for="address">URL of the file</label>
    <input
      id="address"
      type="text"
      inputmode="url"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder="/partners/acme.json"
      .value=${choices.settings.address}
      @change=${(event: Event) => choices.set({ address: entered(event) })}
    />
  </div>`;
}

async function open(choices: Choices, event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  try {
    const text = await input.files?.[0]?.text();
    if (text !== undefined) choices.set({ text });
  } catch {
    // The file was changed or removed after it was chosen, or may not be read.
    choices.unread();
  }
  // Lets the same file be opened again after it was changed.
  input.value = "";
}

function textArea(choices: Choices): TemplateResult {
  return html`<div class="field">
      <label for="program-text">Program file (JSON)</label>
      <textarea
        id="program-text"
        rows="10"
        wrap="off"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${choices.settings.text}
        aria-describedby="findings"
        @input=${(event: Event) => choices.set({ text: entered(event) })}
      ></textarea>
    </div>
    <label class="opener"
      ><input type="file" accept=".json,application/json" @change=${(event: Event) => open(choices, event)} /><span
        >Choose a file</span
      ></label
    >`;
}

/** The part of the page for the program and its currency. */
export function programPart(choices: Choices): TemplateResult {
  const { settings, outcome } = choices;
  const { source } = settings;
  const currency = outcome?.description.currency ?? "USD";
  return html`<section aria-labelledby="program-title">
    <h2 id="program-title">Program</h2>
    ${sources(choices)} ${source === "address" ? addressField(choices) : nothing}
    ${source === "own" ? textArea(choices) : nothing}
    ${source === "own" || source === "address" ? findingsList(choices) : nothing}
    ${textField(
      {
        id: "currency",
        label: "Currency",
        kind: "short",
        length: 3,
        value: settings.currency,
        placeholder: currency,
        help: "Empty: the program’s currency. Amounts are not converted.",
        problem: outcome?.currencyProblem,
      },
      (value) => choices.set({ currency: value.toUpperCase().trim().slice(0, 3) }),
    )}
  </section>`;
}
