import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";

const embedding = readFileSync(at("docs/embedding.md"), "utf8");

/** What stands in docs/embedding.md beneath a heading, up to the next one of any level. */
function sectionUnder(heading: string): string {
  const sections = embedding.split(/^#+ /m);
  const found = sections.find((section) => section.split("\n", 1)[0] === heading);
  if (!found) throw new Error(`docs/embedding.md has no heading “${heading}”.`);
  return found;
}

/** A snippet of docs/embedding.md as it stands there: the first one, or a later one, of a language beneath a heading. */
export function snippetUnder(heading: string, language: string, place = 0): string {
  const code = [...sectionUnder(heading).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(
    ([, said]) => said === language,
  );
  const found = code[place]?.[2];
  if (found === undefined)
    throw new Error(`“${heading}” has no snippet ${place} in ${language} in docs/embedding.md.`);
  return found;
}
