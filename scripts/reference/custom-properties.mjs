import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { at } from "../lib/paths.mjs";
import { Failure } from "../lib/run.mjs";

const SOURCES = "www/src";
const TABLE = "www/src/element/styles/tokens.ts";

const sources = () =>
  readdirSync(at(SOURCES), { recursive: true })
    .filter((name) => name.endsWith(".ts") && !/\.test(?:-support)?\.ts$/.test(name))
    .map((name) => readFileSync(at(path.join(SOURCES, name)), "utf8"));

/** The text from `start` to the bracket that closes the one before it. */
function untilClosed(text, start) {
  let depth = 1;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === "(") depth += 1;
    if (text[index] === ")") depth -= 1;
    if (depth === 0) return text.slice(start, index).trim();
  }
  throw new Failure(`A bracket is not closed after ${text.slice(start, start + 40)}`);
}

/** The fallback of `var(--pc-x, …)`, at its first use in the styles. */
function fallback(name, texts) {
  const reading = new RegExp(`var\\(${name},\\s*`);
  for (const text of texts) {
    const found = reading.exec(text);
    if (found) return untilClosed(text, found.index + found[0].length);
  }
  throw new Failure(`${name} is described in ${TABLE} and read nowhere with a fallback.`);
}

/** The custom properties that a page may set, from the table in `tokens.ts`. */
export function customProperties() {
  const texts = sources();
  const rows = [...readFileSync(at(TABLE), "utf8").matchAll(/^ \* \| `(--pc-[\w-]+)` \| (.+) \|$/gm)];
  return rows.map(([, name, description]) => ({ name, description, default: fallback(name, texts) }));
}

/**
 * Every `--pc-…` that styles and templates read, those that they read without a fallback, those that every calculator
 * sets (`tokens.ts`), and all that the styles themselves set.
 */
export function namedProperties() {
  const names = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
  const all = sources().join("\n");
  const set = /^\s+(--pc-[\w-]+):/gm;
  return {
    read: names(all, /var\((--pc-[\w-]+)/g),
    bare: names(all, /var\((--pc-[\w-]+)\)/g),
    always: names(readFileSync(at(TABLE), "utf8"), set),
    internal: names(all, set),
  };
}
