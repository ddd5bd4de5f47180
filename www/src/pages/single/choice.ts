import { calculatorIds } from "../../core/definitions.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import { loadWords } from "../../text/load-words.js";
import type { PageWords } from "./words.js";

/** Draws the list of calculators; `addressOf` gives the address of each. */
export async function choice(
  language: string,
  { title }: PageWords,
  addressOf: (calculator: string) => string,
): Promise<TemplateResult> {
  const all = await Promise.all(
    calculatorIds.map(async (id) => ({ id, words: (await loadWords(language, id)).words })),
  );
  return html`<h1>${title}</h1>
    <ul>
      ${all.map(
        ({ id, words }) =>
          html`<li><a href=${addressOf(id)}>${words?.title ?? id}</a> <p>${words?.question}</p></li>`,
      )}
    </ul>`;
}
