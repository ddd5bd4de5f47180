import type { Value } from "../core/contract/index.js";

/** A figure in a message: its text, and its value for comparisons. */
export interface Argument {
  text: string;
  value: Value;
}

/** Finds the figure of a name. */
export type Find = (name: string) => Argument | undefined;

/** The index of the bracket that closes the one at `start`. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length;
}

/** The texts to choose from, by key: `one {…} other {…}`. */
function options(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0, open = text.indexOf("{"); open >= 0; open = text.indexOf("{", at)) {
    const end = closing(text, open);
    found.set(text.slice(at, open).trim(), text.slice(open + 1, end));
    at = end + 1;
  }
  return found;
}

function selected(choices: Map<string, string>, value: Value, find: Find): string | undefined {
  const direct = choices.get(value === null ? "none" : String(value));
  if (direct !== undefined) return direct;
  for (const [key, text] of choices) {
    if (key.startsWith("=") && find(key.slice(1))?.value === value) return text;
  }
  return choices.get("other");
}

function plural(choices: Map<string, string>, value: Value, rules: Intl.PluralRules): string | undefined {
  return choices.get(`=${value}`) ?? choices.get(rules.select(Number(value))) ?? choices.get("other");
}

/**
 * Fills a message: a small part of ICU MessageFormat. `{name}` is a figure; `{name, plural, =0 {…} one {…} other {# …}}`
 * and `{name, select, a {…} other {…}}` choose. In a select, `none` stands for a figure without a value and `=name`
 * for the value of another. Undefined when a figure that the text needs has no value.
 */
export function fill(message: string, find: Find, rules: Intl.PluralRules, number = "#"): string | undefined {
  let text = "";
  for (let at = 0; at < message.length; at++) {
    const char = message[at];
    if (char === "#") text += number;
    else if (char !== "{") text += char;
    else {
      const end = closing(message, at);
      const part = place(message.slice(at + 1, end), find, rules, number);
      if (part === undefined) return undefined;
      text += part;
      at = end;
    }
  }
  return text;
}

function place(inner: string, find: Find, rules: Intl.PluralRules, number: string): string | undefined {
  const [, name = "", kind, rest = ""] = /^\s*([^,]*?)\s*(?:,\s*(\w+)\s*(?:,([\s\S]*))?)?$/.exec(inner) ?? [];
  const found = find(name);
  if (kind === "select") {
    const choice = selected(options(rest), found?.value ?? null, find);
    return choice === undefined ? undefined : fill(choice, find, rules, number);
  }
  if (!found || found.value === null) return undefined;
  if (kind !== "plural") return found.text;
  const choice = plural(options(rest), found.value, rules);
  return choice === undefined ? undefined : fill(choice, find, rules, found.text);
}
