import { FALLBACK } from "../text/known-languages.js";
import { languageFor } from "../text/language.js";
import { fill } from "../text/messages.js";

const files = import.meta.glob<{ default: Record<string, string> }>("./*/command.json", {
  base: "../../locales",
});

/** Says a text of the command; its placeholders are plain texts. */
export type Say = (key: string, texts?: Readonly<Record<string, string>>) => string;

/** Loads the texts of the command, `www/locales/<lang>/command.json`, in the language of a locale. */
export async function loadCommandWords(locale: string): Promise<Say> {
  const language = languageFor(locale);
  const file = files[`./${language}/command.json`] ?? files[`./${FALLBACK}/command.json`];
  const words = (await file?.())?.default ?? {};
  const plural = new Intl.PluralRules(language);
  return (key, texts = {}) => {
    const find = (name: string) => ({ text: texts[name] ?? "", value: texts[name] ?? null });
    return fill(words[key] ?? key, find, plural) ?? key;
  };
}
