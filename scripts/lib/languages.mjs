// The languages that have words: the folders of www/locales, where the glossary is a file.
import { readdirSync } from "node:fs";
import { at } from "./paths.mjs";

/** The languages, by their tags. */
export const languages = () =>
  readdirSync(at("www/locales"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
