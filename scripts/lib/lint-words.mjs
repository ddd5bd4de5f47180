import { readFileSync } from "node:fs";
import { at } from "./paths.mjs";

/** The page's own messages: TypeScript, of which only the types have to go. */
async function messages() {
  const { transformWithOxc } = await import("vite");
  const file = at("www/src/text/messages.ts");
  const { code } = await transformWithOxc(readFileSync(file, "utf8"), file, { sourcemap: false });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** A value of a finding as it is read: figures in groups of three, several ids with commas. */
function written(value, numbers) {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) ? numbers.format(value) : String(value);
}

/** The text for a code; where it depends on the place, the one for the end of the path. */
function textFor(entry, path) {
  if (typeof entry === "string") return entry;
  const [last, holder] = path
    .replace(/\[\d+\]/g, "")
    .split(".")
    .reverse();
  const key = [last, `${holder}.*`].find((name) => Object.hasOwn(entry, name));
  return entry[key ?? "other"];
}

/** Gives the sentence of a finding: what is wrong and what to do. A code without words is its own sentence. */
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
