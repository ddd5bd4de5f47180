// The tags that decide how a page looks where people share it. The picture, the canonical address and the list of pages
// need the address of the site, which the environment variable SITE_URL has.
import { readFileSync } from "node:fs";
import path from "node:path";
import { at } from "../../../scripts/lib/paths.mjs";
import { pageAddress, siteAddress } from "./address.mjs";

/** Pages without tags: people do not share the page for frames, because it is a part of other pages. */
const APART = ["embed.html"];

const PICTURE = {
  file: "share.png",
  width: "1200",
  height: "630",
  text: "Partner calculators: free, exact and explained",
};

const property = (name, content) => ({ tag: "meta", attrs: { property: name, content }, injectTo: "head" });
const named = (name, content) => ({ tag: "meta", attrs: { name, content }, injectTo: "head" });

const textOf = (html) =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The title and the description of a page; throws if one of them is missing. */
function said(html, name) {
  const [, title] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const [, description] = /<meta\s+name="description"\s+content="([^"]*)"/.exec(html) ?? [];
  if (!title || !description) throw new Error(`${name} lacks a title or a description.`);
  return { title: textOf(title), description: textOf(description) };
}

/** The tags that need the address of the site. */
function addressed(site, name) {
  const address = pageAddress(site, name);
  return [
    { tag: "link", attrs: { rel: "canonical", href: address }, injectTo: "head" },
    property("og:url", address),
    property("og:image", new URL(PICTURE.file, site).href),
    property("og:image:width", PICTURE.width),
    property("og:image:height", PICTURE.height),
    property("og:image:alt", PICTURE.text),
  ];
}

/** The tags of a page for social networks and messengers. */
export function tagsOf(html, name, site) {
  const { title, description } = said(html, name);
  return [
    property("og:type", "website"),
    property("og:site_name", "Partner calculators"),
    property("og:title", title),
    property("og:description", description),
    named("twitter:card", site ? "summary_large_image" : "summary"),
    ...(site ? addressed(site, name) : []),
  ];
}

const sitemap = (site, names) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${names
    .map((name) => `  <url><loc>${pageAddress(site, name)}</loc></url>\n`)
    .join("")}</urlset>\n`;

/** Adds the tags to every page, the picture, and with SITE_URL a sitemap. */
export function shareTags() {
  const site = siteAddress();
  return {
    name: "share-tags",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      handler: (html, { filename }) => {
        const name = path.relative(at("www"), filename).replaceAll(path.sep, "/");
        return APART.includes(name) ? [] : tagsOf(html, name, site);
      },
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        if (!site) return;
        this.emitFile({ type: "asset", fileName: PICTURE.file, source: readFileSync(at("www/share.png")) });
        const names = Object.keys(bundle).filter((name) => name.endsWith(".html") && !APART.includes(name));
        this.emitFile({ type: "asset", fileName: "sitemap.xml", source: sitemap(site, names.sort()) });
      },
    },
  };
}
