import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { affiliateTerms } from "./affiliates.js";
import { FOR_OWNERS, FOR_PARTNERS, type Live } from "./live.js";
import type { Voice } from "./voice.js";
import type { Whole } from "./whole.js";

/**
 * The calculators below the guide. What the tiers return shows what partners cost: it is folded, and only there while
 * the owner of a program looks at it here, never behind a link that partners open.
 */
export function calculators(program: Whole, voice: Voice, live: Live, isForOwner: boolean): TemplateResult {
  const { page } = voice.words;
  const hasAffiliates = affiliateTerms(program, voice).length > 0;
  const types = FOR_PARTNERS.filter((type) => type !== "affiliate-earnings" || hasAffiliates);
  const owner = html`<details>
    <summary>${page.owner}</summary>
    <p class="note">${page.ownerNote}</p>
    ${FOR_OWNERS.map((type) => live.place(type))}
  </details>`;
  return html`<section class="live" aria-labelledby="live-title">
    <h2 id="live-title">${page.live}</h2>
    ${types.map((type) => live.place(type))} ${isForOwner ? owner : nothing}
  </section>`;
}
