import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "../../scripts/lib/languages.mjs";
import { pageWords } from "../../www/src/pages/single/words.js";
import { everyLanguage } from "../../www/src/text/known-languages.js";
import { type Message, messagesOf, parts, pluralsOf } from "./support/messages.js";

const folder = new URL("../../www/locales/", import.meta.url);

/** Files of the command line only, which is in English. */
const ENGLISH_ALONE = ["lint.json"];

const others = languages().filter((language) => language !== "en");
const files = readdirSync(new URL("en/", folder)).filter(
  (file) => file.endsWith(".json") && !ENGLISH_ALONE.includes(file),
);

const read = (language: string, file: string): Message[] => {
  const place = new URL(`${language}/${file}`, folder);
  return existsSync(place) ? messagesOf(JSON.parse(readFileSync(place, "utf8"))) : [];
};

it("the single-file page has words in every language", () => {
  expect(Object.keys(pageWords).sort()).toEqual(languages().sort());
});

describe.each(others)("the words in %s", (language) => {
  const rules = new Intl.PluralRules(language);

  it.each(files)("include every text of %s", (file) => {
    const paths = (messages: Message[]): string[] => messages.map(({ path }) => path).sort();
    expect(paths(read(language, file))).toEqual(paths(read("en", file)));
  });

  it.each(files)("have the same placeholders in %s", (file) => {
    const english = new Map(read("en", file).map(({ path, text }) => [path, text]));
    for (const { path, text } of read(language, file)) {
      const wanted = parts(english.get(path) ?? "");
      // A branch may omit a placeholder that its language does not need, but no text may add one.
      expect(parts(text).names.filter((name) => !wanted.names.includes(name))).toEqual([]);
      expect({ path, names: parts(text).names }).toEqual({ path, names: wanted.names });
      expect({ path, selects: parts(text).selects }).toEqual({ path, selects: wanted.selects });
    }
  });

  it.each(files)("have each plural form of the language in %s", (file) => {
    for (const { path, text } of read(language, file)) {
      for (const forms of pluralsOf(text)) {
        const needed = rules.resolvedOptions().pluralCategories;
        // An exact number can replace a plural form: `=1` replaces `one`.
        const exact = forms
          .filter((form) => form.startsWith("="))
          .map((form) => rules.select(Number(form.slice(1))));
        const missing = needed.filter((form) => !forms.includes(form) && !exact.includes(form));
        expect({ path, missing }).toEqual({ path, missing: [] });
        const unknown = forms.filter((form) => !form.startsWith("=") && !needed.includes(form as never));
        expect({ path, unknown }).toEqual({ path, unknown: [] });
      }
    }
  });
});

it("the list of languages has every folder with words", () => {
  expect(everyLanguage).toEqual(languages().sort());
});
