import { html, type TemplateResult } from "../../shared/lit.js";

/**
 * A section that is collapsed at first; its summary shows `chosen`, such as the number of changed
 * settings.
 */
export function foldedPart(
  { id, title, chosen }: { id: string; title: string; chosen: string },
  content: TemplateResult,
): TemplateResult {
  return html`<section aria-labelledby="${id}-title">
    <details class="fields">
      <summary>
        <h2 id="${id}-title">${title}</h2>
        <span>${chosen}</span>
      </summary>
      <div class="folded">${content}</div>
    </details>
  </section>`;
}
