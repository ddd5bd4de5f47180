import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Voice } from "./voice.js";
import type { Whole } from "./whole.js";
import type { GuideWords } from "./words.js";

/** A longer address is of no use on paper: it holds a whole program. */
const LONGEST = 120;

/** What the guide is and of when it is, for a sheet of paper that left its address behind. */
export function foot({ name }: Whole, { page }: GuideWords, { numbers, language }: Voice): TemplateResult {
  const locale = numbers.locale.startsWith(language) ? numbers.locale : language;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format();
  const { href } = location;
  const isShort = href.length <= LONGEST;
  const link = html`<p class="address"><a dir="ltr" href=${href}>${href}</a></p>`;
  return html`<footer class="foot">
    <p><bdi>${name}</bdi></p>
    <p>${page.asOf.replace("{date}", () => date)}</p>
    ${isShort ? link : nothing}
  </footer>`;
}
