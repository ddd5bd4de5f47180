import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { runnerImport } from "vite";
import { listedCalculators } from "../../../scripts/lib/calculators.mjs";
import { at } from "../../../scripts/lib/paths.mjs";
import { fillGallery } from "./page.mjs";

const words = (name) => JSON.parse(readFileSync(at(`www/locales/en/${name}.json`), "utf8"));

/**
 * Each calculator with its answer for the default inputs, computed by the package that was just
 * built.
 */
async function withExamples() {
  const { load } = await import(pathToFileURL(at("dist/package/index.js")).href);
  const { module } = await runnerImport(at("config/vite-plugins/gallery/worked-example.ts"));
  const core = await load();
  return listedCalculators().map((calculator) => {
    const { id, described } = calculator;
    const example = module.workedExample(described, core.calculate(id), words(id), words("common"));
    return { ...calculator, example };
  });
}

/** Shows every calculator in the gallery. */
export const gallery = () => ({
  name: "gallery",
  apply: "build",
  transformIndexHtml: {
    order: "pre",
    handler: async (html, { filename }) =>
      filename === at("www/index.html") ? fillGallery(html, await withExamples()) : html,
  },
});
