import type { Finding, Value } from "../../core/contract/index.js";
import { isDecimal } from "../../text/decimal.js";
import { type Find, fill } from "../../text/messages.js";

/**
 * The words of `lint.json`: a text for each code, or one for each path that a code's text depends
 * on.
 */
export type LintWords = Record<string, string | Record<string, string>>;

/** Writes a value: grouped figures, ids separated by commas. */
function written(value: unknown, numbers: Intl.NumberFormat): string {
  if (Array.isArray(value)) return value.join(", ");
  // `format` keeps every digit of a decimal string, which TypeScript's types do not allow yet.
  return isDecimal(value) ? numbers.format(value as unknown as number) : String(value);
}

/** The text for a code; if that depends on the path, the one for the path's end. */
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
 * The sentence of a finding: what is wrong and how to fix it. A code without words stands for
 * itself.
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
