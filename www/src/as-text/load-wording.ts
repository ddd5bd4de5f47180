import type { Description } from "../core/contract/index.js";
import type { EditingWords } from "../text/common.js";
import { languageFor } from "../text/language.js";
import { loadEditingWords } from "../text/load-later-words.js";
import { loadWords } from "../text/load-words.js";
import { Wording } from "../text/wording.js";
import { Numbers } from "../text/write-number.js";

/** The words of a calculator, with the sentences for problems. */
export interface Spoken {
  wording: Wording;
  editing: EditingWords;
}

/** Loads the words of a calculator in the language of a locale, or in English if there are none in that language. */
export async function loadWording(description: Description, locale: string): Promise<Spoken> {
  const language = languageFor(locale);
  const [{ common, words }, editing] = await Promise.all([
    loadWords(language, description.id),
    loadEditingWords(language),
  ]);
  if (!words) throw new Error(`The calculator ${description.id} has no words.`);
  const { currency, minorUnits } = description;
  const numbers = new Numbers(locale, currency, minorUnits, language);
  const all = { ...common, ui: { ...common.ui, ...editing.ui } };
  return { wording: new Wording(all, words, numbers, language, description), editing };
}
