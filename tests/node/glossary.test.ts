import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "../../scripts/lib/languages.mjs";
import { glossary, termsIn, uses } from "./support/glossary.js";
import { type Message, messagesOf } from "./support/messages.js";

const folder = new URL("../../www/locales/", import.meta.url);

const others = languages().filter((language) => language !== "en");

const read = (language: string, file: string): Message[] =>
  messagesOf(JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), "utf8")));

/** The linter's words are English alone. */
const APART = ["lint.json"];

const files = readdirSync(new URL("en/", folder)).filter(
  (file) => file.endsWith(".json") && !APART.includes(file),
);

it("a longer term hides the shorter ones within it", () => {
  expect(termsIn("Net contribution per {partner}, and {n, plural, one {# deal} other {# deals}}")).toEqual([
    "net contribution",
    "deal",
  ]);
});

it.each(Object.entries(glossary))("%s has a name in every language", (term, entry) => {
  expect(Object.keys(entry).filter((language) => language !== "en")).toEqual(expect.arrayContaining(others));
  expect(termsIn(term)).toEqual([term]);
});

it("docs/glossary.md explains every term, and no other", () => {
  const document = readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");
  const [, trade = ""] = document.split("# Terms of the trade");
  const explained = [...trade.matchAll(/^\| ([^|]+?) \| [^|]+ \|$/gm)].map(([, term]) => term);
  expect(explained.slice(1)).toEqual(Object.keys(glossary));
});

it("every term occurs in the words", () => {
  const used = new Set(files.flatMap((file) => read("en", file).flatMap(({ text }) => termsIn(text))));
  expect(Object.keys(glossary).filter((term) => !used.has(term))).toEqual([]);
});

describe.each(others)("the words in %s", (language) => {
  it.each(files)("call each term by its name in %s", (file) => {
    const texts = new Map(read(language, file).map(({ path, text }) => [path, text]));
    const wrong = read("en", file).flatMap(({ path, text }) => {
      const said = texts.get(path) ?? "";
      return termsIn(text)
        .filter((term) => !uses(said, term, language))
        .map((term) => `${path}: ${term} | ${said}`);
    });
    expect(wrong).toEqual([]);
  });
});
