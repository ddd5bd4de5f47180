// The pages of the site that no file of `www` has: one for each calculator, and one for each document of `docs/`.
import path from "node:path";
import { calculatorIds } from "../../../scripts/lib/calculators.mjs";
import { at } from "../../../scripts/lib/paths.mjs";
import { DOCUMENTS } from "../documents/list.mjs";
import { documentPage } from "../documents/page.mjs";
import { everyCalculator } from "../gallery/calculators.mjs";
import { calculatorPage } from "./calculator-page.mjs";

const forCalculator = (id) => [
  `${id}/index.html`,
  (all) =>
    calculatorPage(
      all.find((each) => each.id === id),
      all,
    ),
];

const forDocument = (document) => [`docs/${document.name}.html`, (all) => documentPage(document, all)];

/** The generated pages: the name in the site, and what writes the HTML from all calculators. */
export const generatedPages = () =>
  Object.fromEntries([...calculatorIds().map(forCalculator), ...DOCUMENTS.map(forDocument)]);

/** Builds the generated pages like pages that are files of `www`. */
export function pages() {
  let writers;
  const writerOf = (id) => {
    writers ??= generatedPages();
    return writers[path.relative(at("www"), id).replaceAll(path.sep, "/")];
  };
  return {
    name: "pages",
    apply: "build",
    enforce: "pre",
    config: () => ({
      build: {
        rolldownOptions: {
          input: Object.fromEntries(
            Object.keys(generatedPages()).map((name) => [
              name.replace(/(?:\/index)?\.html$/, ""),
              at("www", name),
            ]),
          ),
        },
      },
    }),
    resolveId: (id) => (id.endsWith(".html") && writerOf(id) ? id : null),
    load: async (id) => (id.endsWith(".html") ? writerOf(id)?.(await everyCalculator()) : null),
  };
}
