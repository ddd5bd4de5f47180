import { html, type TemplateResult } from "../../shared/lit.js";
import { isButtonAddress } from "./button-address.js";
import type { Choices } from "./choices.js";
import { textField } from "./parts.js";

/** The part of the page for a title and a button of the owner's own. */
export function ownWordsPart(choices: Choices): TemplateResult {
  const { heading, buttonText, buttonAddress } = choices.settings;
  const address = buttonAddress.trim();
  const isMissing = buttonText.trim() !== "" && address === "";
  const problem = isMissing
    ? "Enter where the button leads; without an address there is no button."
    : address !== "" && !isButtonAddress(address)
      ? "Start with https://, mailto: or a slash, such as https://example.com/apply."
      : undefined;
  return html`<section aria-labelledby="own-words-title">
    <h2 id="own-words-title">Your words</h2>
    ${textField(
      {
        id: "heading",
        label: "Title",
        value: heading,
        placeholder: choices.outcome?.fallback.title ?? "",
        help: "Empty: the calculator’s own title.",
      },
      (value) => choices.set({ heading: value }),
    )}
    ${textField(
      {
        id: "button-text",
        label: "Button",
        value: buttonText,
        placeholder: "Apply now",
        help: "Below the answer. Not inside a frame.",
      },
      (value) => choices.set({ buttonText: value }),
    )}
    ${textField(
      {
        id: "button-address",
        label: "Where the button leads",
        value: buttonAddress,
        placeholder: "https://example.com/apply",
        problem,
      },
      (value) => choices.set({ buttonAddress: value }),
    )}
  </section>`;
}
