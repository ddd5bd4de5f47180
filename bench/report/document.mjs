// docs/performance.md: the report with what a reader needs to repeat it.
import { readFileSync } from "node:fs";
import { availableParallelism, platform } from "node:os";
import { at } from "../../scripts/lib/paths.mjs";
import { EARLIER } from "../contenders.mjs";
import { asMarkdown, wrap } from "./table.mjs";

const versionOf = (file) => JSON.parse(readFileSync(at(file), "utf8")).version;

/** What ran, and with what. */
function measured(browser) {
  const peers = ["publicodes", "react", "decimal.js"].map(
    (name) => `${name} ${versionOf(`node_modules/${name}/package.json`)}`,
  );
  return (
    `Measured: version ${versionOf("package.json")} on ${availableParallelism()} cores of a shared machine ` +
    `(${platform()}), with Node ${process.versions.node}, Chromium ${browser}, ${peers.join(", ")}.`
  );
}

const introduction = (browser) => [
  "# Performance",
  "`npm run bench -- --write` wrote this page; `npm run bench` prints the same tables. It needs Chromium, like " +
    "the tests, and builds the earlier version once, from the history of this repository.",
  "Every figure is a median. What is compared is measured in turn in one run, so trust the ratios: milliseconds " +
    `hold for one run alone. A ratio is that of this version to ${EARLIER}, the last version with a single module; ` +
    "below 100 %, this version needs less. A/A measures this version against itself: a ratio that is no further " +
    "from 100 % than that says nothing.",
  "Pages are served over HTTP/2 from the same machine, compressed with brotli at level 11, to a browser without a " +
    "cache whose connection is open. Processor time is that of the page's main thread, as Chromium counts it.",
  measured(browser),
];

/** The whole document; `browser` is the version of Chromium. */
export const documentOf = (sections, browser) =>
  `${[...introduction(browser).map((text) => wrap(text)), ...sections.map(asMarkdown)].join("\n\n")}\n`;
