import { at } from "../../../scripts/lib/paths.mjs";
import { everyCalculator } from "./calculators.mjs";
import { fillFrame, fillGallery } from "./page.mjs";

const PAGES = { "www/index.html": fillGallery, "www/embed.html": fillFrame };

/** Shows every calculator in the gallery, and its worked example in the page for frames. */
export const gallery = () => ({
  name: "gallery",
  apply: "build",
  transformIndexHtml: {
    order: "pre",
    handler: async (html, { filename }) => {
      const [, fill] = Object.entries(PAGES).find(([page]) => filename === at(page)) ?? [];
      return fill ? fill(html, await everyCalculator()) : html;
    },
  },
});
