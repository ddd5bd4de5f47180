import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { selectField } from "./parts.js";
import { SYSTEMS, type System } from "./systems.js";

/** The chosen system. */
export const systemOf = ({ settings }: Choices): System | undefined =>
  SYSTEMS.find(({ id }) => id === settings.system);

function steps({ name, steps: all, note, source, basis }: System): TemplateResult {
  return html`<ol class="steps">
      ${all.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${note ? html`<p class="help">${note}</p>` : nothing}
    <p class="help">
      ${
        basis === "vendor"
          ? html`From <a href=${source}>the vendor’s own page</a>; not tried by us in ${name}.`
          : html`As others report of <a href=${source}>the vendor’s page</a>; not tried by us in ${name}.`
      }
    </p>`;
}

/**
 * The choice of the target system, such as WordPress, with the steps to embed a calculator there.
 */
export function systemPart(choices: Choices): TemplateResult {
  const system = systemOf(choices);
  return html`<div class="system">
    ${selectField(
      {
        id: "system",
        label: "Where does it go?",
        value: choices.settings.system,
        options: [
          { value: "", label: "Another system, or a page of your own" },
          ...SYSTEMS.map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
      (id) => choices.set({ system: id }),
    )}
    ${system ? steps(system) : nothing}
  </div>`;
}
