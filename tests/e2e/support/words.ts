import { existsSync, readFileSync } from "node:fs";
import type { CalculatorWords } from "../../../www/src/text/words.js";

const folder = new URL("../../../www/locales/", import.meta.url);

const read = (place: URL): unknown => JSON.parse(readFileSync(place, "utf8"));

/** Collects texts by key, at any depth. */
function gather(words: unknown, found: Map<string, string>): void {
  for (const [key, each] of Object.entries(words as Record<string, unknown>)) {
    if (typeof each === "string") found.set(key, each);
    else gather(each, found);
  }
}

/**
 * The files with the interface of a calculator. The linter has sentences of its own for keys of the form, so it comes
 * first, and the form's replace them.
 */
const SHARED = ["lint.json", "common.json", "compared.json", "editing.json", "tables.json"];

/** Texts that all calculators share, by language: the interface's and the reasons'. */
const shared = new Map<string, Map<string, string>>();

function sharedIn(language: string): Map<string, string> {
  const known = shared.get(language);
  if (known) return known;
  const own = new URL(`${language}/`, folder);
  const found = new Map<string, string>();
  for (const file of SHARED) {
    const place = new URL(file, own);
    if (existsSync(place)) gather(read(place), found);
  }
  shared.set(language, found);
  return found;
}

/**
 * A text of the interface. Tests find texts by id, so that a better text breaks no test. A
 * placeholder without a value stays.
 */
export function ui(key: string, texts: Record<string, string> = {}, language = "en"): string {
  const text = sharedIn(language).get(key);
  if (text === undefined) throw new Error(`There are no words for ${key} in ${language}.`);
  return text.replace(/\{(\w+)\}/g, (all, name: string) => texts[name] ?? all);
}

/** The language whose words a locale uses; English if there is none. */
export const languageOf = (locale: string): string =>
  [locale, locale.split("-")[0] ?? ""].find((each) => existsSync(new URL(`${each}/`, folder))) ?? "en";

/** The words of a calculator in a language. */
export const wordsOf = (calculator: string, language = "en"): CalculatorWords =>
  read(new URL(`${language}/${calculator}.json`, folder)) as CalculatorWords;

/** Escapes a text for a regular expression. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches the beginning of a text. */
export const startsWith = (text: string) => new RegExp(`^${escaped(text)}`);

/** Matches any of the texts completely, with any kind of spaces. */
export const anyOf = (texts: readonly string[]) =>
  new RegExp(`^\\s*(?:${texts.map((text) => escaped(text).replace(/\s+/gu, "\\s+")).join("|")})\\s*$`, "u");

/** Ids, placeholders and programming errors, which no person should see. */
export const SLIPS = /undefined|NaN|Infinity|\bnull\b|\[object|[{}]|\b[a-z]+[A-Z]\w*/;
