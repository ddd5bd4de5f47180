import { readFileSync } from "node:fs";
import { at } from "./paths.mjs";

const json = (file) => JSON.parse(readFileSync(at(file), "utf8"));

/**
 * The ids of the calculators in the order of `src/calculators/mod.rs`, from a file that the build writes.
 * @returns {string[]}
 */
export const calculatorIds = () => json("www/pkg/calculators.json");

/**
 * The reasons why a value may be missing, from a file that the build writes.
 * @returns {string[]}
 */
export const missingReasons = () => json("www/pkg/module.json").reasons;

/**
 * Each calculator with its description for the standard program, and its words in the gallery and the documents.
 * @returns {{
 *   id: string,
 *   described: import("../../www/src/core/contract/index.js").Description,
 *   listing: import("../../www/src/text/words.js").GalleryWords,
 * }[]}
 */
export const listedCalculators = () =>
  calculatorIds().map((id) => ({
    id,
    described: json(`www/pkg/definitions/${id}.json`).described,
    listing: json(`www/locales/en/gallery/${id}.json`),
  }));
