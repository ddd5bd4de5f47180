import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { affiliateTerms } from "./affiliates.js";
import { dealTerms } from "./deals.js";
import { fundTerms } from "./funds.js";
import type { GuideProgram } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";
import { requirementColumns } from "./requirements.js";
import { tableByTier, tierTable } from "./tables.js";
import type { Term } from "./term.js";
import { benefitRows, tierTerms } from "./tier-terms.js";

/**
 * A section of the guide. `level` is the level of the guide's heading; the section's heading is one
 * level below.
 */
function part(id: string, title: string, level: number, content: unknown): TemplateResult {
  return html`<section class="part" aria-labelledby="guide-${id}">
    <div class="part-title" role="heading" aria-level=${level + 1} id="guide-${id}">${title}</div>
    <div class="part-content">${content}</div>
  </section>`;
}

const textsOf = ({ texts: [first, ...others] }: Term): TemplateResult =>
  others.length === 0
    ? html`<p>${first}</p>`
    : html`<ul>${[first, ...others].map((text) => html`<li>${text}</li>`)}</ul>`;

function termList(terms: readonly Term[]): TemplateResult {
  return html`<dl class="terms">
    ${terms.map(
      (term) => html`<div>
        <dt>${term.name}</dt>
        <dd>${textsOf(term)}${term.note ? html`<p class="note">${term.note}</p>` : nothing}</dd>
      </div>`,
    )}
  </dl>`;
}

function tiersPart({ tiers }: GuideProgram, guideText: GuideText, level: number): TemplateResult {
  const notes = requirementColumns(tiers, guideText).map(({ about }) => about);
  const content = html`${tierTable(tiers, "guide-tiers", guideText)}
    ${notes.length > 0 ? html`<p class="note">${notes.join(" ")}</p>` : nothing}`;
  return part("tiers", guideText.words.tiers.title, level, content);
}

function termsPart(
  program: GuideProgram,
  guideText: GuideText,
  level: number,
): TemplateResult | typeof nothing {
  const { gets, all } = guideText.words;
  const rows = tierTerms(program, guideText);
  if (rows.length === 0) return nothing;
  const texts = { heading: gets.term, none: all.none, labelledBy: "guide-terms" };
  return part("terms", gets.title, level, tableByTier(program.tiers, rows, texts));
}

function benefitsPart(
  program: GuideProgram,
  guideText: GuideText,
  level: number,
): TemplateResult | typeof nothing {
  const { benefits } = guideText.words;
  const rows = benefitRows(program);
  if (rows.length === 0) return nothing;
  const texts = { heading: benefits.benefit, none: benefits.none, labelledBy: "guide-benefits" };
  return part("benefits", benefits.title, level, tableByTier(program.tiers, rows, texts));
}

/** A section with a list of terms; nothing if the list is empty. */
const termPart = (id: string, title: string, terms: readonly Term[], level: number) =>
  terms.length === 0 ? nothing : part(id, title, level, termList(terms));

/** The plural name and the code of the currency: "US dollars (USD)". */
function currencyName({ currency }: GuideProgram, { numbers, language }: GuideText): string {
  const locale = numbers.locale.startsWith(language) ? numbers.locale : language;
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "name" });
  const name = format.formatToParts(100).find(({ type }) => type === "currency")?.value;
  return name && name !== currency ? `${name} (${currency})` : currency;
}

/**
 * The guide: a program in words, for its partners. Sections without content are left out. `level`
 * is the level of the guide's heading. The styles are in `guide.css` and `tables.css`.
 */
export function guide(program: GuideProgram, guideText: GuideText, level = 1): TemplateResult {
  const { words } = guideText;
  return html`<article class="guide" aria-labelledby="guide-name">
    <header>
      <p class="kind">${words.page.guide}</p>
      <div class="guide-name" role="heading" aria-level=${level} id="guide-name"><bdi>${program.name}</bdi></div>
      <p>${guideText.fill(words.all.currency, { currency: currencyName(program, guideText) })}</p>
    </header>
    ${tiersPart(program, guideText, level)} ${termsPart(program, guideText, level)} ${benefitsPart(program, guideText, level)}
    ${termPart("deals", words.deals.title, dealTerms(program, guideText), level)}
    ${termPart("funds", words.funds.title, fundTerms(program, guideText), level)}
    ${termPart("affiliates", words.affiliates.title, affiliateTerms(program, guideText), level)}
    ${program.disclaimer ? html`<p class="small-print">${program.disclaimer}</p>` : nothing}
  </article>`;
}
