import type { Notice } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";

/** The button that names the source of the published range that a notice compares with. */
export function noticeSource(
  view: View,
  { code, params, published }: Notice,
  sources: Record<string, string>,
): TemplateResult | typeof nothing {
  if (!published) return nothing;
  const key = `source:${code}:${params.row ?? ""}`;
  const isOpen = view.isOpen(key);
  return html`<button
      type="button"
      class="link"
      aria-expanded=${isOpen ? "true" : "false"}
      @click=${() => view.setOpen(key, !isOpen)}
    >
      ${view.wording.ui("source")}</button
    >${isOpen ? html`<span class="source" part="source">${sources[view.wording.calculator]}</span>` : nothing}`;
}
