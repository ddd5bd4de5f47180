import type { CommonWords, EditingWords, ExplainWords } from "./common.js";
import type { CalculatorWords } from "./words.js";

/** What stands in a language's folder. */
interface Language {
  common: unknown;
  /** The other files, by their names. */
  files: Record<string, () => Promise<unknown>>;
}

// A visitor fetches one language; where its files are is known to itself alone.
const languages = import.meta.glob<Language>("../../locales/*/index.ts");

const place = (language: string) => `../../locales/${language}/index.ts`;

/** Spoken in full where there is no better: English. */
const FALLBACK = "en";

const base = (locale: string) => locale.split("-")[0] ?? "";

/** Every language that there are words in. */
export const everyLanguage: readonly string[] = Object.keys(languages).map(
  (path) => path.split("/").at(-2) ?? "",
);

/** The language with words that comes closest to a locale: itself, or one of the same family. */
export function languageFor(locale: string): string {
  const isKin = (language: string) => base(language) === base(locale);
  const candidates = [locale, base(locale), everyLanguage.find(isKin)];
  return candidates.find((language) => language && everyLanguage.includes(language)) ?? FALLBACK;
}

/** Whether a language that there are words in is written from right to left. */
export const isRightToLeft = (language: string): boolean => language === "ar";

async function fetchLanguage(language: string): Promise<Language> {
  return (languages[place(language)] ?? languages[place(FALLBACK)])?.() as Promise<Language>;
}

/** A file of words; what a language does not have is said in English. */
async function fetchWords(language: string, name: string): Promise<unknown> {
  const file = `./${name}.json`;
  const own = (await fetchLanguage(language)).files[file];
  return (own ?? (await fetchLanguage(FALLBACK)).files[file])?.();
}

/** The shared words, and those of a calculator if there are any. */
export async function loadWords(
  language: string,
  calculator: string,
): Promise<{ common: CommonWords; words: CalculatorWords | undefined }> {
  const [{ common }, words] = await Promise.all([fetchLanguage(language), fetchWords(language, calculator)]);
  // The soundness tests hold the files against these shapes.
  return { common: common as CommonWords, words: words as CalculatorWords | undefined };
}

/** What the first answer does without: the words for what is wrong among it. */
export const loadEditingWords = (language: string) =>
  fetchWords(language, "editing") as Promise<EditingWords>;

/** The texts around editable tables and tables of results. */
export const loadTableWords = (language: string) =>
  fetchWords(language, "tables") as Promise<CommonWords["ui"]>;

/** The words of the explanations. */
export const loadExplainWords = (language: string) =>
  fetchWords(language, "explain") as Promise<ExplainWords>;
