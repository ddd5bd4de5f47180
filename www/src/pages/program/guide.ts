import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { affiliateTerms } from "./affiliates.js";
import { dealTerms } from "./deals.js";
import { fundTerms } from "./funds.js";
import { requirementColumns } from "./requirements.js";
import { tableByTier, tierTable } from "./tables.js";
import type { Term } from "./term.js";
import { benefitRows, tierTerms } from "./tier-terms.js";
import type { Voice } from "./voice.js";
import type { Whole } from "./whole.js";

/** A part of the guide; its heading is one level below the guide's. */
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

function tiersPart({ tiers }: Whole, voice: Voice, level: number): TemplateResult {
  const notes = requirementColumns(tiers, voice).map(({ about }) => about);
  const content = html`${tierTable(tiers, "guide-tiers", voice)}
    ${notes.length > 0 ? html`<p class="note">${notes.join(" ")}</p>` : nothing}`;
  return part("tiers", voice.words.tiers.title, level, content);
}

function termsPart(program: Whole, voice: Voice, level: number): TemplateResult | typeof nothing {
  const { gets, all } = voice.words;
  const rows = tierTerms(program, voice);
  if (rows.length === 0) return nothing;
  const texts = { heading: gets.term, none: all.none, labelledBy: "guide-terms" };
  return part("terms", gets.title, level, tableByTier(program.tiers, rows, texts));
}

function benefitsPart(program: Whole, voice: Voice, level: number): TemplateResult | typeof nothing {
  const { benefits } = voice.words;
  const rows = benefitRows(program);
  if (rows.length === 0) return nothing;
  const texts = { heading: benefits.benefit, none: benefits.none, labelledBy: "guide-benefits" };
  return part("benefits", benefits.title, level, tableByTier(program.tiers, rows, texts));
}

/** A part of terms; nothing if the program has none of them. */
const termPart = (id: string, title: string, terms: readonly Term[], level: number) =>
  terms.length === 0 ? nothing : part(id, title, level, termList(terms));

/** The currency in the plural: "US dollars (USD)". */
function currencyName({ currency }: Whole, { numbers, language }: Voice): string {
  const locale = numbers.locale.startsWith(language) ? numbers.locale : language;
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "name" });
  const name = format.formatToParts(100).find(({ type }) => type === "currency")?.value;
  return name && name !== currency ? `${name} (${currency})` : currency;
}

/**
 * A program in words, as a partner reads it. What a program does not have is left out. `level` is the level of the
 * guide's heading. The styles are in `guide.css`.
 */
export function guide(program: Whole, voice: Voice, level = 1): TemplateResult {
  const { words } = voice;
  return html`<article class="guide" aria-labelledby="guide-name">
    <header>
      <p class="kind">${words.page.guide}</p>
      <div class="guide-name" role="heading" aria-level=${level} id="guide-name"><bdi>${program.name}</bdi></div>
      <p>${voice.say(words.all.currency, { currency: currencyName(program, voice) })}</p>
    </header>
    ${tiersPart(program, voice, level)} ${termsPart(program, voice, level)} ${benefitsPart(program, voice, level)}
    ${termPart("deals", words.deals.title, dealTerms(program, voice), level)}
    ${termPart("funds", words.funds.title, fundTerms(program, voice), level)}
    ${termPart("affiliates", words.affiliates.title, affiliateTerms(program, voice), level)}
    ${program.disclaimer ? html`<p class="small-print">${program.disclaimer}</p>` : nothing}
  </article>`;
}
