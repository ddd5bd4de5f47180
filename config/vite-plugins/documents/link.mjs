import { existsSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";
import { DOCUMENTS } from "./list.mjs";

/** A folder of the repository whose JSON files the site has in the folder `programs`. */
const PROGRAMS = "../www/programs/";

/**
 * The address on the site for a link in a document of `docs/`; null for a file that only the repository has, because
 * the site does not know where that is.
 */
export function siteLink(href) {
  if (/^(?:https?:|mailto:|#)/.test(href)) return href;
  const [file = "", anchor] = href.split("#");
  const hash = anchor === undefined ? "" : `#${anchor}`;
  if (DOCUMENTS.some(({ name }) => file === `${name}.md`)) return `${file.replace(/\.md$/, ".html")}${hash}`;
  if (file.startsWith(PROGRAMS) && file.endsWith(".json"))
    return `../programs/${file.slice(PROGRAMS.length)}`;
  if (!existsSync(at("docs", file))) throw new Error(`docs: a link leads to ${href}, which does not exist.`);
  return null;
}
