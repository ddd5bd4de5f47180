import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { CalculatorWords } from "../../../www/src/text/words.js";

const folder = new URL("../../../www/locales/", import.meta.url);

const read = (place: URL): unknown => JSON.parse(readFileSync(place, "utf8"));

/** Gathers texts by key, however deep they stand. */
function gather(words: unknown, found: Map<string, string>): void {
  for (const [key, each] of Object.entries(words as Record<string, unknown>)) {
    if (typeof each === "string") found.set(key, each);
    else gather(each, found);
  }
}

const isShared = (file: string) => /^[^-]+\.json$/.test(file) && file !== "explain.json";

/** Texts that all calculators share, the interface's and the reasons', by language. */
const shared = new Map<string, Map<string, string>>();

function sharedIn(language: string): Map<string, string> {
  const known = shared.get(language);
  if (known) return known;
  const own = new URL(`${language}/`, folder);
  const found = new Map<string, string>();
  // The linter has sentences of its own for the same problems: the form's replace them.
  const files = readdirSync(own).filter(isShared);
  const linter = files.filter((file) => file === "lint.json");
  for (const file of [...linter, ...files.filter((each) => each !== "lint.json")]) {
    gather(read(new URL(file, own)), found);
  }
  shared.set(language, found);
  return found;
}

/**
 * The words that the page shows: tests look for them by id, so that a better word breaks no test.
 * Placeholders that are not given stay as they are.
 */
export function ui(key: string, texts: Record<string, string> = {}, language = "en"): string {
  const text = sharedIn(language).get(key);
  if (text === undefined) throw new Error(`There are no words for ${key} in ${language}.`);
  return text.replace(/\{(\w+)\}/g, (all, name: string) => texts[name] ?? all);
}

/** The language with words that a locale is said in; English where there is none. */
export const languageOf = (locale: string): string =>
  [locale, locale.split("-")[0] ?? ""].find((each) => existsSync(new URL(`${each}/`, folder))) ?? "en";

/** A calculator's words in a language. */
export const wordsOf = (calculator: string, language = "en"): CalculatorWords =>
  read(new URL(`${language}/${calculator}.json`, folder)) as CalculatorWords;

/** A text as a part of a regular expression. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches a text's beginning. */
export const startsWith = (text: string) => new RegExp(`^${escaped(text)}`);

/** Matches any of some texts whole, whichever spaces they are written with. */
export const anyOf = (texts: readonly string[]) =>
  new RegExp(`^\\s*(?:${texts.map((text) => escaped(text).replace(/\s+/gu, "\\s+")).join("|")})\\s*$`, "u");

/** Ids, placeholders and slips of a program, which nobody should read. */
export const SLIPS = /undefined|NaN|Infinity|\bnull\b|\[object|[{}]|\b[a-z]+[A-Z]\w*/;
