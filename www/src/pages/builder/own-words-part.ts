import { html, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { textField } from "./parts.js";

/** The setting of the title. */
export function ownWordsPart(choices: Choices): TemplateResult {
  return html`<section aria-labelledby="own-words-title">
    <h2 id="own-words-title">Your words</h2>
    ${textField(
      {
        id: "heading",
        label: "Title",
        value: choices.settings.heading,
        placeholder: choices.outcome?.fallback.title ?? "",
        help: "Empty: the calculator’s own title.",
      },
      (value) => choices.set({ heading: value }),
    )}
  </section>`;
}
