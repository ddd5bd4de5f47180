import { corePage } from "./core-page.mjs";
import { elementPage } from "./element-page.mjs";
import { customElementsManifest } from "./manifest.mjs";
import { anchor, wrapped } from "./markdown.mjs";

const TITLE = /^(#{2,3}) (.+)$/gm;

/** The table of contents: a line for each chapter, with links to its sections. */
function contents(text) {
  const chapters = [];
  for (const [, level, title] of text.matchAll(TITLE)) {
    const link = `[${title}](${anchor(title)})`;
    if (level === "##") chapters.push({ link, sections: [] });
    else chapters.at(-1).sections.push(link);
  }
  return chapters
    .map(({ link, sections }) => (sections.length > 0 ? `- ${link}: ${sections.join(" · ")}` : `- ${link}`))
    .join("\n");
}

/** A generated document with a table of contents. */
const page = (title, introduction, text) =>
  wrapped(`# ${title}

<!-- Made from the code by \`npm run generate\`: change the comments there. -->

${introduction}

${contents(text)}

${text}
`);

/** The text of `docs/reference.md`: the element, from its manifest. */
export const referencePage = () =>
  page(
    "Element reference",
    "Everything that a page may use of `<partner-calculator>`. How to put a calculator on a page is in [embedding.md](embedding.md); how to write a partner program is in [programs.md](programs.md); the types and the functions of the core are in [core.md](core.md).",
    elementPage(customElementsManifest()),
  );

/** The text of `docs/core.md`: the core, from its types. */
export const coreReferencePage = () =>
  page(
    "Core reference",
    "Everything that a program may use of the core: the calculators without a form, in Node, in a page, in a worker. No DOM is needed. [npm.md](npm.md) shows how to start; the element is in [reference.md](reference.md).",
    corePage(),
  );
