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
    name: "forms",
    title: "Forms",
    description:
      "Send the figures of a calculator with your form: names of the fields, required and invalid states, Salesforce Web-to-Lead, Netlify, HubSpot.",
  },
  {
    name: "analytics-and-crm",
    title: "Analytics and CRM",
    description:
      "Take figures from a calculator to Google Analytics, Tag Manager, Segment, HubSpot, Marketo and Salesforce, with the visitor's consent.",
  },
  {
    name: "npm",
    title: "npm package",
    description:
      "Use the calculators from npm: the element, its class under your own name, the core in Node and workers, React, Vue and types.",
  },
  {
    name: "command-line",
    title: "Command line",
    description:
      "Use the calculators without a page: a command with CSV and JSON, JSON Schemas of inputs and results, and tools for language models.",
  },
  {
    name: "spreadsheets",
    title: "Spreadsheets",
    description:
      "Save an answer as an Excel spreadsheet with live formulas: what each sheet holds, the names in formulas, and what a spreadsheet cannot do.",
  },
  {
    name: "hosting",
    title: "Hosting",
    description:
      "Serve the calculators: headers, strict content policies, plain JavaScript without WebAssembly, offline use and the address of your site.",
  },
  {
    name: "programs",
    title: "Programs",
    description:
      "Write your partner program as one file: tiers, benefits, rates, funds and fields, with checks that find mistakes before partners do.",
  },
  {
    name: "reference",
    title: "Element reference",
    description:
      "Every attribute, property, event, method, slot, part and custom property of the calculators.",
  },
  {
    name: "core",
    title: "Core reference",
    description: "Every function of the core, analyses included, with all types of inputs and results.",
  },
  {
    name: "accessibility",
    title: "Accessibility",
    description:
      "How the calculators work with keyboards, screen readers, zoom, contrast settings and reduced motion, and what was tested.",
  },
];
