import { FALLBACK } from "../../text/known-languages.js";

/** The words of the program guide, `www/locales/<lang>/guide.json`. */
export type GuideWords = typeof import("../../../locales/en/guide.json");

const files = import.meta.glob<{ default: GuideWords }>("./*/guide.json", { base: "../../../locales" });

/** Loads the words of the guide; English is the fallback. */
export async function loadGuideWords(language: string): Promise<GuideWords> {
  const load = files[`./${language}/guide.json`] ?? files[`./${FALLBACK}/guide.json`];
  if (!load) throw new Error("There are no words for the guide.");
  return (await load()).default;
}
