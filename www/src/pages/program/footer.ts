import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { GuideProgram } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";
import type { GuideWords } from "./words.js";

/**
 * The longest address to print, in characters. A longer one contains a packed program, and nobody
 * would type it.
 */
const LONGEST = 120;

/**
 * The footer of the guide: program, date and address, so that a printed copy shows its source and
 * its age.
 */
export function footer(
  { name }: GuideProgram,
  { page }: GuideWords,
  { numbers, language }: GuideText,
): TemplateResult {
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
