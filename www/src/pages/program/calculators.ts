import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { affiliateTerms } from "./affiliates.js";
import type { GuideProgram } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";
import { FOR_OWNERS, FOR_PARTNERS, type LazyCalculators } from "./lazy-calculators.js";

/**
 * The calculators below the guide. The calculator for owners shows what partners cost, so it is
 * folded, and a guide that was opened from a link for partners does not contain it.
 */
export function calculators(
  program: GuideProgram,
  guideText: GuideText,
  lazy: LazyCalculators,
  isForOwner: boolean,
): TemplateResult {
  const { page } = guideText.words;
  const hasAffiliates = affiliateTerms(program, guideText).length > 0;
  const types = FOR_PARTNERS.filter((type) => type !== "affiliate-earnings" || hasAffiliates);
  const owner = html`<details>
    <summary>${page.owner}</summary>
    <p class="note">${page.ownerNote}</p>
    ${FOR_OWNERS.map((type) => lazy.placeholder(type))}
  </details>`;
  return html`<section class="live" aria-labelledby="live-title">
    <h2 id="live-title">${page.live}</h2>
    ${types.map((type) => lazy.placeholder(type))} ${isForOwner ? owner : nothing}
  </section>`;
}
