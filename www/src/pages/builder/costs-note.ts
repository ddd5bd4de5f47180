import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Published } from "./published.js";

/**
 * A caution if the code or the file contains the costs of the tiers, which everybody who has it can
 * read.
 */
export const costsNote = (
  published: Published | undefined,
  what: "code" | "file",
): TemplateResult | typeof nothing =>
  published?.hasCosts
    ? html`<p class="help caution"><strong>Note:</strong> This ${what} contains what your tiers cost you, because the
        calculator computes with it. Use it only where your own team can read it.</p>`
    : nothing;
