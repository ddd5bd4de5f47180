import { pathToFileURL } from "node:url";
import { runnerImport } from "vite";
import { listedCalculators } from "../../../scripts/lib/calculators.mjs";
import { at } from "../../../scripts/lib/paths.mjs";

/**
 * Each calculator with everything that the pages say about it. The package that was just built computes the worked
 * examples.
 */
async function contents() {
  const { load } = await import(pathToFileURL(at("dist/package/index.js")).href);
  const { module } = await runnerImport(at("config/vite-plugins/gallery/page-content.ts"));
  const core = await load();
  return listedCalculators().map((calculator) => ({
    ...calculator,
    ...module.contentsOf(calculator.described, core.calculate(calculator.id)),
  }));
}

let known;

/** The calculators, whose contents are computed once for all pages. */
export function everyCalculator() {
  known ??= contents();
  return known;
}
