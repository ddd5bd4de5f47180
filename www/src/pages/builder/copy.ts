import { copyAndConfirm } from "../../shared/copy.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";

function press(event: Event, text: string): void {
  const status = (event.currentTarget as Element).nextElementSibling;
  if (status) void copyAndConfirm(text, status);
}

/**
 * A button that copies a text and confirms it, disabled until the text is ready. Nothing where the
 * browser has no clipboard.
 */
export function copyButton(label: string, text: string, isReady = true): TemplateResult | typeof nothing {
  if (!navigator.clipboard) return nothing;
  return html`<p class="copying">
    <button type="button" ?disabled=${!isReady} @click=${(event: Event) => press(event, text)}>${label}</button
    ><span role="status"></span>
  </p>`;
}
