import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Builder } from "./builder.js";
import { fieldsPart } from "./fields-part.js";
import { linesPart } from "./lines-part.js";
import { looksPart } from "./looks-part.js";
import { selectField, switchField } from "./parts.js";
import { programPart } from "./program-part.js";
import type { Width } from "./state.js";

function calculatorPart(builder: Builder): TemplateResult {
  const { names, settings } = builder;
  const { question } = names.find(({ id }) => id === settings.calculator) ?? {};
  return html`<section aria-labelledby="calculator-title">
    <h2 id="calculator-title">Calculator</h2>
    ${selectField(
      {
        id: "calculator",
        label: "Which one",
        help: question,
        value: settings.calculator,
        options: names.map(({ id, title }) => ({ value: id, label: title })),
      },
      (calculator) => builder.set({ calculator }),
    )}
  </section>`;
}

const WIDTH_NAMES: { value: Width; label: string }[] = [
  { value: 360, label: "Phone" },
  { value: 768, label: "Tablet" },
  { value: 1120, label: "Desktop" },
];

function previewPart(builder: Builder): TemplateResult {
  const { preview } = builder;
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="bar">
      <h2 id="preview-title">Preview</h2>
      ${switchField({ name: "width", legend: "Width", value: preview.width, options: WIDTH_NAMES }, (width) =>
        builder.set({ width }),
      )}
      ${preview.size}
    </div>
    ${preview.box}
    <p class="help" role="status">
      ${
        builder.outcome?.isBehind
          ? "What you chose does not work yet. Until it does, the preview stays as it was."
          : nothing
      }
    </p>
  </section>`;
}

/** What goes wrong with the page as a whole. */
export function troubles({ isBroken, hasFailed }: Builder): TemplateResult {
  const text = isBroken
    ? "The address that you opened could not be read: it may have been cut off on its way. Everything is as on a fresh page."
    : hasFailed
      ? "A part of this page could not be loaded, so nothing here is checked. Load the page again; what you entered stays in its address."
      : undefined;
  return html`<div class="troubles" role="alert">
    ${text ? html`<p><strong>Sorry.</strong> ${text}</p>` : nothing}
  </div>`;
}

/** The page: what can be chosen, how it looks, and the lines to take. */
export function page(builder: Builder): TemplateResult {
  return html`${troubles(builder)}
    <div class="desk">
      <form class="settings" aria-label="Settings" @submit=${(event: Event) => event.preventDefault()}>
        ${calculatorPart(builder)} ${programPart(builder)} ${looksPart(builder)} ${fieldsPart(builder)}
      </form>
      ${previewPart(builder)}
    </div>
    ${linesPart(builder)}`;
}
