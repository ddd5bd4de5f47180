import { readFileSync } from "node:fs";
import { at } from "./paths.mjs";

/** Imports the page's message formatter, which is TypeScript, by stripping its types. */
async function messages() {
  const { transformWithOxc } = await import("vite");
  const file = at("www/src/text/messages.ts");
  const { code } = await transformWithOxc(readFileSync(file, "utf8"), file, { sourcemap: false });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Formats a value of a finding: numbers with grouped digits, and lists of ids with commas. */
function written(value, numbers) {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) ? numbers.format(value) : String(value);
}

/** The text for a code; if the code has several texts, the one for the end of the path. */
function textFor(entry, path) {
  if (typeof entry === "string") return entry;
  const [last, holder] = path
    .replace(/\[\d+\]/g, "")
    .split(".")
    .reverse();
  const key = [last, `${holder}.*`].find((name) => Object.hasOwn(entry, name));
  return entry[key ?? "other"];
}

/** Returns a function from a finding to its sentence: the mistake and the remedy, or the code if it has no words. */
export async function lintWords(language) {
  const { fill } = await messages();
  const { findings } = JSON.parse(readFileSync(at("www/locales", language, "lint.json"), "utf8"));
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  return ({ code, path, params }) => {
    const find = (name) => {
      const value = params[name];
      return value === undefined ? undefined : { text: written(value, numbers), value };
    };
    const text = Object.hasOwn(findings, code) ? textFor(findings[code], path) : undefined;
    return (text && fill(text, find, rules)) ?? code;
  };
}
