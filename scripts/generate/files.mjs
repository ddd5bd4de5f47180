import { coreReferencePage, referencePage } from "../reference/page.mjs";
import { withPresets } from "./program-schema.mjs";
import { withCalculators } from "./readme.mjs";

/**
 * The files that are generated from the code, fully or in part, each with the function that regenerates its text.
 * @type {[string, (text: string) => string][]}
 */
export const GENERATED = [
  ["README.md", withCalculators],
  ["docs/reference.md", referencePage],
  ["docs/core.md", coreReferencePage],
  ["www/programs/program.schema.json", withPresets],
];
