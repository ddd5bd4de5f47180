/**
 * The way to put a calculator into a system.
 *
 * - `element`: the element's snippet, with its script, is pasted as HTML.
 * - `frame`: the system makes a frame of its own. It accepts the address of `embed.html`, which is
 *   the `src` in the frame's snippet, and no script that sets the height.
 * - `file`: one file is uploaded, or opened from a disk.
 * - `link`: the system shows no calculator, but links to the address of one.
 */
export type Way = "element" | "frame" | "file" | "link";

/**
 * The evidence for a system's entry: `vendor` if the entry follows from the vendor's own text,
 * `reported` if it follows from other people's reports about that text.
 */
export type Basis = "vendor" | "reported";

/** A system for pages or emails, and the way to put a calculator into it. */
export interface System {
  /** Lower case and hyphens. Links to the builder contain the id, so it must not change. */
  id: string;
  /** The name, spelled as the vendor spells it. */
  name: string;
  way: Way;
  /** The instructions in order, one sentence each. */
  steps: readonly string[];
  /** A restriction or an alternative, as sentences. */
  note?: string;
  /** The address of the vendor's own page or source code. */
  source: string;
  basis: Basis;
}

/**
 * The systems that the builder has instructions for, in the order of `docs/where-to-paste.md`. That
 * document describes what each system allows, and which statements are not verified.
 */
export const SYSTEMS: readonly System[] = [
  {
    id: "wordpress",
    name: "WordPress, your own server",
    way: "element",
    steps: [
      "Add a Custom HTML block.",
      "Paste the lines of the element.",
      "Publish the page, and open it without being signed in.",
    ],
    note: "Save the page as an administrator or an editor; in a network of sites, as a network administrator. For everybody else, WordPress removes the script and the element.",
    source: "https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/capabilities.php",
    basis: "vendor",
  },
  {
    id: "wordpress-com-free",
    name: "WordPress.com, Free plan",
    way: "link",
    steps: ["Add a picture or a Buttons block.", "Link it to the address of the calculator."],
    note: "Plans with plugins keep scripts: paste the lines of the element into a Custom HTML block there.",
    source: "https://wordpress.com/support/code/",
    basis: "reported",
  },
  {
    id: "webflow",
    name: "Webflow",
    way: "element",
    steps: [
      "Add a Code Embed element to the page.",
      "Paste the lines of the element.",
      "Publish the site, and open the published page.",
    ],
    note: "Custom code needs a paid Site plan or a paid Workspace. Without one, use a link.",
    source: "https://help.webflow.com/hc/en-us/articles/33961332238611-Custom-code-embed",
    basis: "reported",
  },
  {
    id: "hubspot-pages",
    name: "HubSpot pages",
    way: "element",
    steps: [
      "Create a custom module for pages in the design manager.",
      "Paste the lines of the element into the HTML of the module.",
      "Add the module to the page, and publish the page.",
    ],
    source: "https://developers.hubspot.com/docs/cms/reference/modules/files",
    basis: "vendor",
  },
  {
    id: "hubspot-emails",
    name: "HubSpot emails",
    way: "link",
    steps: [
      "Insert a picture of the calculator, with alternative text.",
      "Link the picture and a button to the address of the calculator.",
    ],
    note: "Email programs run no scripts, whichever program sends the email.",
    source: "https://developers.hubspot.com/docs/cms/reference/modules/files",
    basis: "vendor",
  },
  {
    id: "squarespace",
    name: "Squarespace",
    way: "element",
    steps: [
      "Add a Code block, and leave Display Source off.",
      "Paste the lines of the element.",
      "Save the page, and open it without being signed in.",
    ],
    note: "Scripts in a Code block need the Core, Plus or Advanced plan, or the older Business or Commerce plan. On other plans, use a link.",
    source: "https://support.squarespace.com/hc/en-us/articles/206543167-Code-blocks",
    basis: "reported",
  },
  {
    id: "wix",
    name: "Wix",
    way: "frame",
    steps: [
      "Add an HTML iframe element, and choose to show a website.",
      "Enter the address of the calculator.",
      "Make the element as high as the calculator.",
    ],
    note: "On a premium plan, a Custom Element needs no frame: its source is the address of partner-calculators.js, its tag name is partner-calculator, and its attributes are those of the element.",
    source: "https://dev.wix.com/docs/velo/api-reference/$w/html-component/introduction",
    basis: "vendor",
  },
  {
    id: "shopify",
    name: "Shopify",
    way: "element",
    steps: [
      "Add a Custom Liquid section in the theme editor.",
      "Paste the lines of the element.",
      "Save the page, and open it in the store.",
    ],
    note: "The section belongs to the theme. A theme without it needs another place for HTML, or a link.",
    source: "https://github.com/Shopify/dawn/blob/main/sections/custom-liquid.liquid",
    basis: "vendor",
  },
  {
    id: "notion",
    name: "Notion",
    way: "frame",
    steps: [
      "Type /embed on a line of its own.",
      "Paste the address of the calculator.",
      "Drag the edge of the block until the calculator fits.",
    ],
    note: "Notion takes an address and no HTML. If the block does not load, use a link.",
    source: "https://www.notion.com/help/embed-and-connect-other-apps",
    basis: "reported",
  },
  {
    id: "google-sites",
    name: "Google Sites",
    way: "frame",
    steps: [
      "Choose Insert, then Embed.",
      "Paste the address of the calculator.",
      "Make the box as high as the calculator.",
    ],
    source: "https://support.google.com/sites/answer/90569",
    basis: "reported",
  },
  {
    id: "sharepoint",
    name: "SharePoint, modern pages",
    way: "frame",
    steps: [
      "Have an administrator of the site add your server to HTML Field Security in the site settings.",
      "Add an Embed web part to the page.",
      "Paste the address of the calculator, and publish the page.",
    ],
    note: "According to Microsoft, changes of HTML Field Security have no effect while the site blocks custom scripts. If the frame stays empty, ask an administrator, or use a link.",
    source: "https://learn.microsoft.com/en-us/sharepoint/allow-or-prevent-custom-script",
    basis: "vendor",
  },
];
