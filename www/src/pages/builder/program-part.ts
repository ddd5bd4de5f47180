import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { findingsList } from "./findings.js";
import { entered, textField } from "./parts.js";
import { programEditor } from "./program/editor.js";
import { guidePart } from "./program/guide-part.js";
import type { Source } from "./state.js";

const SOURCE_NAMES: { value: Source; label: string; help: string }[] = [
  { value: "standard", label: "Standard", help: "for a partner team" },
  { value: "starter", label: "Starter", help: "for a first program, run by one person" },
  { value: "lean", label: "Lean", help: "standard thresholds, smaller funds" },
  { value: "own", label: "Your own program", help: "your tiers, rates and benefits" },
  { value: "address", label: "From a URL", help: "already online" },
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

/** Loads the file on `change`, when the address is complete, and not on each key press. */
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

function currencyField(choices: Choices): TemplateResult {
  const { settings, outcome } = choices;
  return textField(
    {
      id: "currency",
      label: "Currency",
      kind: "short",
      length: 3,
      value: settings.currency,
      placeholder: outcome?.description.currency ?? "USD",
      help: "Empty: the program’s currency. Amounts are not converted.",
      problem: outcome?.currencyProblem,
    },
    (value) => choices.set({ currency: value.toUpperCase().trim().slice(0, 3) }),
  );
}

/** The part of the page for the program and its currency. */
export function programPart(choices: Choices): TemplateResult {
  const { source, currency } = choices.settings;
  // The form of an own program has a field for the currency.
  const hasCurrency = source !== "own" || currency !== "";
  return html`<section class="program" aria-labelledby="program-title">
    <h2 id="program-title">Program</h2>
    ${sources(choices)} ${source === "address" ? html`${addressField(choices)} ${findingsList(choices)}` : nothing}
    ${hasCurrency ? currencyField(choices) : nothing} ${source === "own" ? programEditor(choices) : nothing}
    ${guidePart(choices)}
  </section>`;
}
