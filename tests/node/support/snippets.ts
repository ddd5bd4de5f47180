import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";

/** The text below a heading of a document, up to the next heading of any level. */
function sectionUnder(heading: string, document: string): string {
  const sections = readFileSync(at(document), "utf8").split(/^#+ /m);
  const found = sections.find((section) => section.split("\n", 1)[0] === heading);
  if (!found) throw new Error(`${document} has no heading “${heading}”.`);
  return found;
}

/** The first or a later snippet in a language below a heading of a document. */
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
