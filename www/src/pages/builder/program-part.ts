import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Builder } from "./builder.js";
import { findingsList } from "./findings.js";
import { entered, textField } from "./parts.js";
import type { Source } from "./state.js";

const SOURCE_NAMES: { value: Source; label: string; help: string }[] = [
  { value: "standard", label: "Standard", help: "with a team behind it" },
  { value: "starter", label: "Starter", help: "a first program, run by one person" },
  { value: "lean", label: "Lean", help: "standard thresholds, smaller funds" },
  { value: "address", label: "At an address", help: "served by you already" },
  { value: "own", label: "Your own file", help: "pasted or opened here" },
];

function sources(builder: Builder): TemplateResult {
  return html`<fieldset class="sources">
    <legend class="hidden">Program</legend>
    ${SOURCE_NAMES.map(
      ({ value, label, help }) =>
        html`<label
          ><input
            type="radio"
            name="source"
            value=${value}
            .checked=${builder.settings.source === value}
            @change=${() => builder.set({ source: value })}
          /><span>${label}<small>${help}</small></span></label
        >`,
    )}
  </fieldset>`;
}

/** Asks for the file when the address is typed in full, not with each key. */
function addressField(builder: Builder): TemplateResult {
  return html`<div class="field">
    <label for="address">Address of the file</label>
    <input
      id="address"
      type="text"
      inputmode="url"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder="/partners/acme.json"
      .value=${builder.settings.address}
      @change=${(event: Event) => builder.set({ address: entered(event) })}
    />
  </div>`;
}

async function open(builder: Builder, event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  try {
    const text = await input.files?.[0]?.text();
    if (text !== undefined) builder.set({ text });
  } catch {
    // It was changed or removed since it was chosen, or it is nobody's to read.
    builder.unread();
  }
  // The same file may be opened again, after a change to it.
  input.value = "";
}

function textArea(builder: Builder): TemplateResult {
  return html`<div class="field">
      <label for="program-text">The file, as JSON</label>
      <textarea
        id="program-text"
        rows="10"
        wrap="off"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${builder.settings.text}
        aria-describedby="findings"
        @input=${(event: Event) => builder.set({ text: entered(event) })}
      ></textarea>
    </div>
    <label class="opener"
      ><input type="file" accept=".json,application/json" @change=${(event: Event) => open(builder, event)} /><span
        >Open a file</span
      ></label
    >`;
}

/** Which program, and in which currency. */
export function programPart(builder: Builder): TemplateResult {
  const { settings, outcome } = builder;
  const { source } = settings;
  const currency = outcome?.description.currency ?? "USD";
  return html`<section aria-labelledby="program-title">
    <h2 id="program-title">Program</h2>
    ${sources(builder)} ${source === "address" ? addressField(builder) : nothing}
    ${source === "own" ? textArea(builder) : nothing}
    ${source === "own" || source === "address" ? findingsList(builder) : nothing}
    ${textField(
      {
        id: "currency",
        label: "Currency",
        kind: "short",
        length: 3,
        value: settings.currency,
        placeholder: currency,
        help: "Left empty, the program’s. Amounts are not converted.",
        problem: outcome?.currencyProblem,
      },
      (value) => builder.set({ currency: value.toUpperCase().trim().slice(0, 3) }),
    )}
  </section>`;
}
