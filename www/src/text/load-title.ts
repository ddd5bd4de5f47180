import { dataFile } from "../core/data/file.js";
import type { CalculatorWords } from "./words.js";

/** The title of a calculator in a language; undefined if there is no calculator with the id. */
export async function loadTitle(language: string, calculator: string): Promise<string | undefined> {
  const words = (await dataFile(`locales/${language}/${calculator}`)) as CalculatorWords | undefined;
  return words?.title;
}
