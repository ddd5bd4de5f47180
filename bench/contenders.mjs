// Who is measured in a page, under which name, and the pages of each.
import { at } from "../scripts/lib/paths.mjs";
import { EARLIER, earlierPackage } from "./earlier.mjs";

/** This version, twice: what both differ by is what the method cannot tell. */
export const NOW = "this version";
export const AGAIN = "this version again";
export { EARLIER };
/** The peers that are named elsewhere, too. */
export const FRAME = "React and publicodes in a frame";

/** A page with a script, and with content that the script brings to life. */
const page = (head, body) =>
  `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Measured</title>${head}</head>
  <body>${body}</body>
</html>
`;

const widgets = (kinds, count) =>
  Array.from(
    { length: count },
    (_, place) => `<partner-calculator type="${kinds[place % kinds.length]}"></partner-calculator>`,
  ).join("\n");

const script = (file) => `<script type="module" src="${file}"></script>`;

/** The pages with `counts` widgets, of all kinds in turn, by file name. */
const widgetPages = (kinds, counts) =>
  Object.fromEntries(
    counts.map((count) => [`${count}.html`, page(script("element.js"), widgets(kinds, count))]),
  );

/** This version twice and the earlier one, as sites; without the earlier one if its history is missing. */
export function versions(kinds, counts) {
  const pages = widgetPages(kinds, counts);
  const now = at("dist/package");
  const earlier = earlierPackage();
  return [
    { name: NOW, site: "now", folder: now, pages },
    { name: AGAIN, site: "again", folder: now, pages },
    ...(earlier ? [{ name: EARLIER, site: "earlier", folder: earlier, pages }] : []),
  ];
}

/** Tells the benchmark that it has answered, as the calculators do. */
const EMPTY = `dispatchEvent(new Event("calculator-ready"));`;

/** What a page with something else costs: the script at least, and what `peers/` builds in `folder`. */
export const peers = (folder) => [
  {
    name: "an empty script",
    site: "nothing",
    folder,
    pages: { "1.html": page(script("empty.js"), ""), "empty.js": EMPTY },
  },
  { name: "publicodes", site: "publicodes", folder, pages: { "1.html": page(script("form.js"), "") } },
  {
    name: FRAME,
    site: "frame",
    folder,
    pages: {
      "1.html": page("", `<iframe src="frame.html" title="Calculator"></iframe>`),
      "frame.html": page(script("frame.js"), `<div id="root"></div>`),
    },
  },
];
