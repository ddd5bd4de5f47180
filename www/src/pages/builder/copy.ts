import { html, nothing, type TemplateResult } from "../../shared/lit.js";

/** How long the confirmation is shown, in milliseconds. */
const SAID_FOR = 4000;

function say(place: Element | null, text: string): void {
  if (!place) return;
  place.textContent = text;
  setTimeout(() => {
    if (place.textContent === text) place.textContent = "";
  }, SAID_FOR);
}

async function copy(button: Element, text: string): Promise<void> {
  const place = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(text);
    say(place, "Copied");
  } catch {
    say(place, "Your browser does not allow it; select the lines and copy them");
  }
}

/** A button that copies a text, and a confirmation. Draws nothing where there is no clipboard. */
export function copyButton(label: string, text: string): TemplateResult | typeof nothing {
  if (!navigator.clipboard) return nothing;
  return html`<p class="copying">
    <button type="button" @click=${(event: Event) => copy(event.currentTarget as Element, text)}>${label}</button
    ><span role="status"></span>
  </p>`;
}
