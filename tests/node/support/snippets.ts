import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";

/** What stands in a document beneath a heading, up to the next one of any level. */
function sectionUnder(heading: string, document: string): string {
  const sections = readFileSync(at(document), "utf8").split(/^#+ /m);
  const found = sections.find((section) => section.split("\n", 1)[0] === heading);
  if (!found) throw new Error(`${document} has no heading “${heading}”.`);
  return found;
}

/** A snippet of a document as it stands there: the first one, or a later one, of a language beneath a heading. */
export function snippetUnder(
  heading: string,
  language: string,
  place = 0,
  document = "docs/embedding.md",
): string {
  const code = [...sectionUnder(heading, document).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(
    ([, said]) => said === language,
  );
  const found = code[place]?.[2];
  if (found === undefined)
    throw new Error(`“${heading}” has no snippet ${place} in ${language} in ${document}.`);
  return found;
}
