import type { CommonWords, EditingWords, ExplainWords } from "./common.js";
import type { CalculatorWords } from "./words.js";

/** The exports of a language's index.ts. */
interface Language {
  common: unknown;
  /** The other files, by their names. */
  files: Record<string, () => Promise<unknown>>;
}

// Each language's index.ts lists its own files, so a page loads one index.
const languages = import.meta.glob<Language>("../../locales/*/index.ts");

const place = (language: string) => `../../locales/${language}/index.ts`;

/** The language that has all words. */
const FALLBACK = "en";

const base = (locale: string) => locale.split("-")[0] ?? "";

/** All languages with words. */
export const everyLanguage: readonly string[] = Object.keys(languages).map(
  (path) => path.split("/").at(-2) ?? "",
);

/** The closest language with words: the locale itself, or one with the same base language. */
export function languageFor(locale: string): string {
  const isKin = (language: string) => base(language) === base(locale);
  const candidates = [locale, base(locale), everyLanguage.find(isKin)];
  return candidates.find((language) => language && everyLanguage.includes(language)) ?? FALLBACK;
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean => language === "ar";

async function fetchLanguage(language: string): Promise<Language> {
  return (languages[place(language)] ?? languages[place(FALLBACK)])?.() as Promise<Language>;
}

/** Loads a file of words, in English if the language does not have it. */
async function fetchWords(language: string, name: string): Promise<unknown> {
  const file = `./${name}.json`;
  const own = (await fetchLanguage(language)).files[file];
  return (own ?? (await fetchLanguage(FALLBACK)).files[file])?.();
}

/** Loads the shared words, and those of a calculator if it exists. */
export async function loadWords(
  language: string,
  calculator: string,
): Promise<{ common: CommonWords; words: CalculatorWords | undefined }> {
  const [{ common }, words] = await Promise.all([fetchLanguage(language), fetchWords(language, calculator)]);
  // The soundness tests check the files' shapes.
  return { common: common as CommonWords, words: words as CalculatorWords | undefined };
}

/** Loads the words of the editing part, with those for problems. */
export const loadEditingWords = (language: string) =>
  fetchWords(language, "editing") as Promise<EditingWords>;

/** Loads the texts of tables. */
export const loadTableWords = (language: string) =>
  fetchWords(language, "tables") as Promise<CommonWords["ui"]>;

/** Loads the words of explanations. */
export const loadExplainWords = (language: string) =>
  fetchWords(language, "explain") as Promise<ExplainWords>;
