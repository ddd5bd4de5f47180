import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { CalculatorWords } from "../../../www/src/text/words.js";

const folder = new URL("../../../www/locales/en/", import.meta.url);

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

/** Gathers texts by key, however deep they stand. */
function gather(words: unknown, found: Map<string, string>): void {
  for (const [key, each] of Object.entries(words as Record<string, unknown>)) {
    if (typeof each === "string") found.set(key, each);
    else gather(each, found);
  }
}

const isShared = (file: string) => /^[^-]+\.json$/.test(file) && file !== "explain.json";

/** Texts that all calculators share: the interface's, the reasons'. */
const shared = new Map<string, string>();
for (const file of readdirSync(folder).filter(isShared)) gather(read(file), shared);

/**
 * The words that the page shows: tests look for them by id, so that a better word breaks no test.
 * Placeholders that are not given stay as they are.
 */
export function ui(key: string, texts: Record<string, string> = {}): string {
  const text = shared.get(key);
  if (text === undefined) throw new Error(`There are no words for ${key}.`);
  return text.replace(/\{(\w+)\}/g, (all, name: string) => texts[name] ?? all);
}

/** A calculator's words in a language; in English where there are none. */
export function wordsOf(calculator: string, language = "en"): CalculatorWords {
  const places = [language, language.split("-")[0], "en"].map(
    (each) => new URL(`../${each}/${calculator}.json`, folder),
  );
  const place = places.find((each) => existsSync(each)) ?? folder;
  return JSON.parse(readFileSync(place, "utf8")) as CalculatorWords;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches a text's beginning. */
export const startsWith = (text: string) => new RegExp(`^${escaped(text)}`);

/** Matches any of some texts whole, whichever spaces they are written with. */
export const anyOf = (texts: readonly string[]) =>
  new RegExp(`^\\s*(?:${texts.map((text) => escaped(text).replace(/\s+/gu, "\\s+")).join("|")})\\s*$`, "u");

/** Ids, placeholders and slips of a program, which nobody should read. */
export const SLIPS = /undefined|NaN|Infinity|\bnull\b|\[object|[{}]|\b[a-z]+[A-Z]\w*/;
