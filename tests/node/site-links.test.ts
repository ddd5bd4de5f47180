import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { fillGallery } from "../../config/vite-plugins/gallery/page.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import { contents, pages } from "./support/pages.js";

const read = (name: string) => readFileSync(at("www", name), "utf8");

/** Every page that a link may lead to. */
const site: Record<string, string> = {
  ...pages,
  "index.html": fillGallery(read("index.html"), contents),
  "builder.html": read("builder.html"),
};

const idsIn = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

/** The file of the site that an address in a page leads to. */
function fileAt(page: string, address: string): string {
  const joined = path.posix.join(path.posix.dirname(page), address || path.posix.basename(page));
  return joined.endsWith("/") || joined === "." ? path.posix.join(joined, "index.html") : joined;
}

/** The fault of a link; undefined if its page and its anchor exist. */
function fault(page: string, href: string): string | undefined {
  if (/^https?:/.test(href)) return undefined;
  const [address = "", anchor] = href.split("#");
  const file = fileAt(page, address);
  const target = site[file];
  if (target === undefined) return existsSync(at("www", file)) ? undefined : `${href}: no ${file}`;
  const isOwn = file === "builder.html" && anchor?.startsWith("settings=");
  return anchor === undefined || isOwn || idsIn(target).has(anchor)
    ? undefined
    : `${href}: no anchor in ${file}`;
}

it.each(Object.entries(site))("every link of %s leads to an existing page and anchor", (page, html) => {
  const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => href ?? "");
  expect(links.length).toBeGreaterThan(3);
  expect(links.flatMap((href) => fault(page, href) ?? [])).toEqual([]);
});

it.each(Object.entries(site))("every file that %s loads exists, and no id occurs twice", (page, html) => {
  const files = [...html.matchAll(/<(?:link|script)\b[^>]*\s(?:href|src)="([^"]*)"/g)].map(
    ([, file]) => file ?? "",
  );
  const missing = files.filter(
    (file) => !existsSync(at("www", path.posix.join(path.posix.dirname(page), file))),
  );
  expect(missing).toEqual([]);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});
