import type { Finding, Value } from "../../core/contract/index.js";
import { isDecimal } from "../../text/decimal.js";
import { type Find, fill } from "../../text/messages.js";

/**
 * The words of `lint.json`: for each code a text, or several texts by the end of the finding's
 * path.
 */
export type LintWords = Record<string, string | Record<string, string>>;

/** Formats a parameter: figures with group separators, lists with commas. */
function written(value: unknown, numbers: Intl.NumberFormat): string {
  if (Array.isArray(value)) return value.join(", ");
  // `format` keeps every digit of a decimal string, which TypeScript's types do not allow yet.
  return isDecimal(value) ? numbers.format(value as unknown as number) : String(value);
}

/**
 * The text of an entry of `lint.json`; if the entry has several texts, the text for the end of the
 * path.
 */
function textFor(entry: string | Record<string, string>, path: string): string | undefined {
  if (typeof entry === "string") return entry;
  const [last = "", holder = ""] = path
    .replace(/\[\d+\]/g, "")
    .split(".")
    .reverse();
  const key = [last, `${holder}.*`].find((name) => Object.hasOwn(entry, name));
  return entry[key ?? "other"];
}

/**
 * Writes findings as sentences, which say what is wrong and how to fix it. A code without words is
 * returned as the sentence.
 */
export function lintSentences(
  words: LintWords,
  language: string,
): (finding: Pick<Finding, "code" | "path" | "params">) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  return ({ code, path, params }) => {
    const find: Find = (name) => {
      const value: Value | undefined = params[name];
      return value === undefined ? undefined : { text: written(value, numbers), value };
    };
    const entry = Object.hasOwn(words, code) ? words[code] : undefined;
    const text = entry && textFor(entry, path);
    return (text && fill(text, find, rules)) ?? code;
  };
}
