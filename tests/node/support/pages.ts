import { contentsOf } from "../../../config/vite-plugins/gallery/page-content.js";
import { generatedPages } from "../../../config/vite-plugins/pages/index.mjs";
import { listedCalculators } from "../../../scripts/lib/calculators.mjs";
import { load } from "../../../www/src/core/index.js";

const core = await load();

/** Every calculator with what its page says. */
export const contents = listedCalculators().map((calculator) => ({
  ...calculator,
  ...contentsOf(calculator.described, core.calculate(calculator.id)),
}));

type Writer = (calculators: typeof contents) => string;

/** The generated pages by their names in the site. */
export const pages: Record<string, string> = Object.fromEntries(
  Object.entries(generatedPages()).map(([name, write]) => [name, (write as Writer)(contents)]),
);

const SIGNS: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

/** The text that HTML stands for. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => SIGNS[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** The text of the first element that a pattern finds. */
export const first = (html: string, pattern: RegExp): string => textOf(pattern.exec(html)?.[1] ?? "");
