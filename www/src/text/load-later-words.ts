import type { EditingWords, ExplainWords } from "./common.js";
import { FALLBACK } from "./fallback-language.js";

/** The words that the first answer does without. */
const files = import.meta.glob<{ default: unknown }>("./*/{editing,explain}.json", {
  base: "../../locales",
});

async function fetchWords(language: string, name: string): Promise<unknown> {
  const place = (each: string) => files[`./${each}/${name}.json`];
  return (await (place(language) ?? place(FALLBACK))?.())?.default;
}

/** Loads the words of the editing part, with those for problems. */
export const loadEditingWords = (language: string) =>
  fetchWords(language, "editing") as Promise<EditingWords>;

/** Loads the words of explanations. */
export const loadExplainWords = (language: string) =>
  fetchWords(language, "explain") as Promise<ExplainWords>;
