import type { CommonWords } from "./common.js";
import { FALLBACK } from "./fallback-language.js";
import type { CalculatorWords } from "./words.js";

// The addresses of the words for a first answer are in the page's script, so that these need no request before theirs.
const files = import.meta.glob<{ default: unknown }>(
  ["./*/*.json", "!./*/{lint,editing,explain,guide}.json"],
  {
    base: "../../locales",
  },
);

const base = (locale: string) => locale.split("-")[0] ?? "";

/** All languages with words. */
export const everyLanguage: readonly string[] = [
  ...new Set(Object.keys(files).map((file) => file.split("/")[1] ?? "")),
];

/** The closest language with words: the locale itself, or one with the same base language. */
export function languageFor(locale: string): string {
  const isKin = (language: string) => base(language) === base(locale);
  const candidates = [locale, base(locale), everyLanguage.find(isKin)];
  return candidates.find((language) => language && everyLanguage.includes(language)) ?? FALLBACK;
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean => language === "ar";

/** Loads a file of words, in English if the language does not have it; undefined if there is no such file. */
async function fetchWords(language: string, name: string): Promise<unknown> {
  const place = (each: string) => files[`./${each}/${name}.json`];
  return (await (place(language) ?? place(FALLBACK))?.())?.default;
}

/** Loads the shared words, and those of a calculator if it exists. */
export async function loadWords(
  language: string,
  calculator: string,
): Promise<{ common: CommonWords; words: CalculatorWords | undefined }> {
  const [common, words] = await Promise.all(["common", calculator].map((name) => fetchWords(language, name)));
  // The soundness tests check the files' shapes.
  return { common: common as CommonWords, words: words as CalculatorWords | undefined };
}

/** Loads the texts of tables. */
export const loadTableWords = (language: string) =>
  fetchWords(language, "tables") as Promise<CommonWords["ui"]>;
