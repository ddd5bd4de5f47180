import type { CommonWords, ExplainWords, ProblemWords } from "./common.js";
import type { CalculatorWords } from "./words.js";

/** One file at a time: a visitor fetches the words of one calculator in one language. */
const files = import.meta.glob<unknown>(["../../locales/*/*.json", "!../../locales/*/lint.json"], {
  import: "default",
});

const address = (language: string, name: string) => `../../locales/${language}/${name}.json`;

/** The language with words that comes closest to a locale. */
export function languageFor(locale: string): string {
  const candidates = [locale, locale.split("-")[0] ?? ""];
  return candidates.find((language) => files[address(language, "common")]) ?? "en";
}

async function fetchWords(language: string, name: string): Promise<unknown> {
  return files[address(language, name)]?.();
}

/** The shared words, and those of a calculator if there are any. */
export async function loadWords(
  language: string,
  calculator: string,
): Promise<{ common: CommonWords; words: CalculatorWords | undefined }> {
  const [common, words] = await Promise.all([
    fetchWords(language, "common"),
    fetchWords(language, calculator),
  ]);
  // The soundness tests hold the files against these shapes.
  return { common: common as CommonWords, words: words as CalculatorWords | undefined };
}

/** The words for what is wrong. */
export const loadProblemWords = (language: string) =>
  fetchWords(language, "problems") as Promise<ProblemWords>;

/** The texts around editable tables and tables of results. */
export const loadTableWords = (language: string) =>
  fetchWords(language, "tables") as Promise<CommonWords["ui"]>;

/** The words of the explanations. */
export const loadExplainWords = (language: string) =>
  fetchWords(language, "explain") as Promise<ExplainWords>;
