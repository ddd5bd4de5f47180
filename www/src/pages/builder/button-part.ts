import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { figuresIn, isButtonAddress, withFigure } from "./button-address.js";
import type { Choices } from "./choices.js";
import { figureOptions } from "./figure-choices.js";
import { foldedPart } from "./folded-part.js";
import { entered, field, textField } from "./parts.js";

function problemOf({ buttonText, buttonAddress }: Choices["settings"]): string | undefined {
  const address = buttonAddress.trim();
  if (address === "")
    return buttonText.trim() === ""
      ? undefined
      : "Enter where the button leads; without an address there is no button.";
  return isButtonAddress(address)
    ? undefined
    : "Start with https://, mailto: or a slash, such as https://example.com/apply.";
}

/** A list that adds the selected figure to the address, then returns to its empty option. */
function figureField(choices: Choices): TemplateResult {
  const address = choices.settings.buttonAddress.trim();
  const taken = figuresIn(address);
  const options = figureOptions(choices).filter(({ value }) => !taken.includes(value));
  const add = (event: Event) => {
    choices.set({ buttonAddress: withFigure(address, entered(event)) });
    (event.target as HTMLSelectElement).value = "";
  };
  const control = html`<select
    id="button-figure"
    aria-describedby="button-figure-help"
    ?disabled=${!isButtonAddress(address)}
    @change=${add}
  >
    <option value="">Choose a figure</option>
    ${options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
  </select>`;
  const help =
    "The address gets a parameter with the figure as a plain number. It is sent when a visitor follows the button, and not before.";
  return field({ id: "button-figure", label: "Send a figure along", help }, control);
}

/** A caution about placeholders in the address that the calculator has no figure for. */
function unknownFigures(choices: Choices): TemplateResult | typeof nothing {
  const options = figureOptions(choices).map(({ value }) => value);
  if (options.length === 0) return nothing;
  const unknown = figuresIn(choices.settings.buttonAddress).filter((id) => !options.includes(id));
  if (unknown.length === 0) return nothing;
  return html`<p class="help caution" role="status">
    <strong>Note:</strong> This calculator has no figure ${unknown.join(", ")}, so that nothing goes along in that place.
  </p>`;
}

/** The settings of a link that looks like a button, below the answer. */
export function buttonPart(choices: Choices): TemplateResult {
  const { buttonText, buttonAddress } = choices.settings;
  const problem = problemOf(choices.settings);
  const chosen = problem
    ? "incomplete"
    : buttonText.trim() && buttonAddress.trim()
      ? buttonText.trim()
      : "none";
  return foldedPart(
    { id: "button", title: "Button", chosen },
    html`${textField(
      {
        id: "button-text",
        label: "Text of the button",
        value: buttonText,
        placeholder: "Apply now",
        help: "Below the answer.",
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
    ${figureField(choices)} ${unknownFigures(choices)}`,
  );
}
