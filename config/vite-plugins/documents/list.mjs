/**
 * The documents of `docs/` that are pages of the site, in the order of the lists: the name of the file, the title in
 * lists, and the description for search engines.
 */
export const DOCUMENTS = [
  {
    name: "embedding",
    title: "Embedding",
    description:
      "Put a partner calculator on your page: as an element, in a frame, from npm, as one file, with your program, language and colors.",
  },
  {
    name: "where-to-paste",
    title: "Where to paste",
    description:
      "What WordPress, Webflow, HubSpot, Squarespace, Wix, Shopify, Notion, Google Sites and SharePoint allow, and which lines to paste there.",
  },
  {
    name: "programs",
    title: "Programs",
    description:
      "Write your partner program as one file: tiers, benefits, rates, funds and fields, with checks that find mistakes before partners do.",
  },
  {
    name: "reference",
    title: "Reference",
    description:
      "Every attribute, property, event, part and custom property of the calculators, and every function of the core with its types.",
  },
  {
    name: "accessibility",
    title: "Accessibility",
    description:
      "How the calculators work with keyboards, screen readers, zoom, contrast settings and reduced motion, and what was tested.",
  },
];
