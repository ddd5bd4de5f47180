import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { buttonPart } from "./button-part.js";
import type { Choices } from "./choices.js";
import { fieldsPart } from "./fields-part.js";
import { layoutPart } from "./layout-part.js";
import { linesPart } from "./lines-part.js";
import { looksPart } from "./looks-part.js";
import { ownWordsPart } from "./own-words-part.js";
import { selectField, switchField } from "./parts.js";
import { programPart } from "./program-part.js";
import type { Width } from "./state.js";

function calculatorPart(choices: Choices): TemplateResult {
  const { names, settings } = choices;
  const { question } = names.find(({ id }) => id === settings.calculator) ?? {};
  return html`<section aria-labelledby="calculator-title">
    <h2 id="calculator-title">Calculator</h2>
    ${selectField(
      {
        id: "calculator",
        label: "Calculator type",
        help: question,
        value: settings.calculator,
        options: names.map(({ id, title }) => ({ value: id, label: title })),
      },
      (calculator) => choices.set({ calculator }),
    )}
  </section>`;
}

const WIDTH_NAMES: { value: Width; label: string }[] = [
  { value: 360, label: "Phone" },
  { value: 768, label: "Tablet" },
  { value: 1120, label: "Desktop" },
];

function previewPart(choices: Choices): TemplateResult {
  const { preview } = choices;
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="bar">
      <h2 id="preview-title">Preview</h2>
      ${switchField({ name: "width", legend: "Width", value: preview.width, options: WIDTH_NAMES }, (width) =>
        choices.set({ width }),
      )}
      ${preview.size}
    </div>
    ${preview.box}
    <p class="help" role="status">
      ${
        choices.outcome?.isBehind
          ? "These settings have problems. The preview shows the last valid settings."
          : nothing
      }
    </p>
  </section>`;
}

/** The errors that concern the whole page: an unreadable address, or a file that did not load. */
export function troubles({ isBroken, hasFailed }: Choices): TemplateResult {
  const text = isBroken
    ? "The settings in this address could not be read; the address may be cut off. The page shows its starting settings."
    : hasFailed
      ? "A part of this page could not be loaded, so nothing here is checked. Reload the page; its address keeps your settings."
      : undefined;
  return html`<div class="troubles" role="alert">
    ${text ? html`<p><strong>Sorry.</strong> ${text}</p>` : nothing}
  </div>`;
}

/** Draws the page: settings, preview, snippets. */
export function page(choices: Choices): TemplateResult {
  return html`${troubles(choices)}
    <form class="settings whose" aria-label="Program" @submit=${(event: Event) => event.preventDefault()}>
      ${programPart(choices)}
    </form>
    <div class="desk">
      <form class="settings" aria-label="Settings" @submit=${(event: Event) => event.preventDefault()}>
        ${calculatorPart(choices)} ${looksPart(choices)} ${ownWordsPart(choices)}
        ${buttonPart(choices)} ${layoutPart(choices)} ${fieldsPart(choices)}
      </form>
      ${previewPart(choices)}
    </div>
    ${linesPart(choices)}`;
}
