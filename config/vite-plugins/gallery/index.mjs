import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { runnerImport } from "vite";
import { listedCalculators } from "../../../scripts/lib/calculators.mjs";
import { at } from "../../../scripts/lib/paths.mjs";
import { fillFrame, fillGallery } from "./page.mjs";

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

const PAGES = { "www/index.html": fillGallery, "www/embed.html": fillFrame };

/** Shows every calculator in the gallery, and its worked example in the page for frames. */
export const gallery = () => ({
  name: "gallery",
  apply: "build",
  transformIndexHtml: {
    order: "pre",
    handler: async (html, { filename }) => {
      const [, fill] = Object.entries(PAGES).find(([page]) => filename === at(page)) ?? [];
      return fill ? fill(html, await withExamples()) : html;
    },
  },
});
