import type { CommonWords } from "./common.js";
import type { CalculatorWords } from "./words.js";
import { wordsFile } from "./words-file.js";

/** Loads the shared words, and those of a calculator if it exists. */
export async function loadWords(
  language: string,
  calculator: string,
): Promise<{ common: CommonWords; words: CalculatorWords | undefined }> {
  const [common, words] = await Promise.all(["common", calculator].map((name) => wordsFile(language, name)));
  // The soundness tests check the files' shapes.
  return { common: common as CommonWords, words: words as CalculatorWords | undefined };
}

/** Loads the texts of tables. */
export const loadTableWords = (language: string) =>
  wordsFile(language, "tables") as Promise<CommonWords["ui"]>;
