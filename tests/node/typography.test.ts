import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { languages } from "../../scripts/lib/languages.mjs";

const root = new URL("../../", import.meta.url);

const inFolder = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(".json"))
    .map((file) => folder + file);

const files = [
  ...languages().flatMap((language) => inFolder(`www/locales/${language}/`)),
  ...inFolder("scripts/new-calculator/words/"),
  ...inFolder("www/programs/"),
];

/** A space at which a line could end and leave a mark alone on the next one. */
const LOOSE = / [;:!?%»]|« /;

const textsIn = (file: string): string[] => {
  const texts: string[] = [];
  JSON.parse(readFileSync(new URL(file, root), "utf8"), (_, value) => {
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts;
};

it.each(files)("no line of %s can begin with a mark that belongs to the word before", (file) => {
  const texts = textsIn(file);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => LOOSE.test(text))).toEqual([]);
});
