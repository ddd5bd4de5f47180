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
  return chapters.map(({ link, sections }) => `- ${link}: ${sections.join(" · ")}`).join("\n");
}

/** The text of `docs/reference.md`: the element from its manifest, and the core from its types. */
export function referencePage() {
  const text = [elementPage(customElementsManifest()), corePage()].join("\n\n");
  return wrapped(`# Reference

<!-- Made from the code by \`npm run generate\`: change the comments there. -->

Everything that a page or a program may use. How to put a calculator on a page is in [embedding.md](embedding.md); how to write a partner program is in [programs.md](programs.md).

${contents(text)}

${text}
`);
}
