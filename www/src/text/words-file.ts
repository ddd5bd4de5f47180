import { dataFile } from "../core/data/file.js";
import { FALLBACK } from "./known-languages.js";

/** Loads a file of words, in the fallback language if the language does not have it; undefined if there is no such file. */
export const wordsFile = async (language: string, name: string): Promise<unknown> =>
  (await dataFile(`locales/${language}/${name}`)) ?? dataFile(`locales/${FALLBACK}/${name}`);
