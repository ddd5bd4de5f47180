import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Published } from "./published.js";

/** A caution if the code or the file contains the costs of the tiers. */
export const costsNote = (
  published: Published | undefined,
  what: "code" | "file",
): TemplateResult | typeof nothing =>
  published?.hasCosts
    ? html`<p class="help caution"><strong>Note:</strong> This ${what} contains the costs of your tiers, because the
        calculator needs them. Use it only on pages that your own team can open.</p>`
    : nothing;
