import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";
import { footer } from "../pages/footer.mjs";
import { escaped, fromTemplate } from "../pages/html.mjs";
import { DOCUMENTS } from "./list.mjs";
import { fromMarkdown } from "./markdown.mjs";

/** The levels of headings in the table of contents. */
const LISTED = [2, 3];

const entry = ({ depth, anchor, html }) =>
  `<li class="level-${depth}"><a href="#${escaped(anchor)}">${html.replace(/<\/?a\b[^>]*>/g, "")}</a></li>`;

const link =
  (own) =>
  ({ name, title }) =>
    `<li><a href="${name}.html"${name === own ? ' aria-current="page"' : ""}>${escaped(title)}</a></li>`;

/** The page of a document of `docs/`. */
export function documentPage({ name, title, description }, calculators) {
  const { html, headings } = fromMarkdown(readFileSync(at(`docs/${name}.md`), "utf8"));
  return fromTemplate("document", {
    "page-title": escaped(`${title} · Partner calculators`),
    description: escaped(description),
    masthead: fromTemplate("masthead", {}),
    documents: DOCUMENTS.map(link(name)).join("\n"),
    contents: headings
      .filter(({ depth }) => LISTED.includes(depth))
      .map(entry)
      .join("\n"),
    text: html,
    footer: footer(calculators, "../"),
  });
}
