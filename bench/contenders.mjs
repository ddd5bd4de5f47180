// The contenders of the page benchmarks: their names and their pages.
import { at } from "../scripts/lib/paths.mjs";
import { EARLIER, earlierPackage } from "./earlier.mjs";

/** This version is measured twice: the difference between the two shows how precise the method is. */
export const NOW = "this version";
export const AGAIN = "this version again";
export { EARLIER };
/** A peer that the report compares with. */
export const FRAME = "React and publicodes in a frame";

/** A page with a script in its head. */
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

/** A page for each count of widgets, by file name. The widgets cycle through the calculators. */
const widgetPages = (kinds, counts) =>
  Object.fromEntries(
    counts.map((count) => [`${count}.html`, page(script("element.js"), widgets(kinds, count))]),
  );

/** The sites of this version, twice, and of the earlier one, if this copy of the project has its history. */
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

/** A script that fires the calculators' event at once. */
const EMPTY = `dispatchEvent(new Event("calculator-ready"));`;

/** The sites of the peers: an empty script, and the stand-ins that `peers/` builds in `folder`. */
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
