import type { Finding, Value } from "../../core/contract/index.js";
import { isDecimal } from "../../text/decimal.js";
import { type Find, fill } from "../../text/messages.js";

/** The words of `lint.json`: a text for each code, or one for each place where a code depends on it. */
export type LintWords = Record<string, string | Record<string, string>>;

/** A value as it is read: figures in groups of three, several ids with commas. */
function written(value: unknown, numbers: Intl.NumberFormat): string {
  if (Array.isArray(value)) return value.join(", ");
  // Engines take decimal strings and keep every digit of them; the library's types do not say so yet.
  return isDecimal(value) ? numbers.format(value as unknown as number) : String(value);
}

/** The text for a code; where it depends on the place, the one for the end of the path. */
function textFor(entry: string | Record<string, string>, path: string): string | undefined {
  if (typeof entry === "string") return entry;
  const [last = "", holder = ""] = path
    .replace(/\[\d+\]/g, "")
    .split(".")
    .reverse();
  const key = [last, `${holder}.*`].find((name) => Object.hasOwn(entry, name));
  return entry[key ?? "other"];
}

/** Gives the sentence of a finding: what is wrong and what to do. A code without words is its own sentence. */
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
