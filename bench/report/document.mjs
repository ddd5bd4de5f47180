// Writes docs/performance.md: the report, and how to reproduce it.
import { readFileSync } from "node:fs";
import { availableParallelism, platform } from "node:os";
import { at } from "../../scripts/lib/paths.mjs";
import { EARLIER } from "../contenders.mjs";
import { asMarkdown, wrap } from "./table.mjs";

const versionOf = (file) => JSON.parse(readFileSync(at(file), "utf8")).version;

/** The versions and the machine of the run. */
function measured(browser) {
  const peers = ["publicodes", "react", "decimal.js", "hyperformula", "@quri/squiggle-lang"].map(
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
  "Every figure is a median. All contenders are measured in turn in one run, so compare the ratios: milliseconds " +
    "depend on the machine and its load. The column “ratio” divides the figure of this version by that of " +
    `${EARLIER}, the last version with a single module; below 100 %, this version needs less. The column “A/A” ` +
    "divides a second measurement of this version by the first. A ratio that is no further from 100 % than A/A is " +
    "within the noise.",
  "A server on the same machine sends the pages over HTTP/2, compressed with brotli at level 11. The browser's cache " +
    "is empty, and its connection is open. Processor time is the time of the page's main thread, as Chromium reports " +
    "it.",
  measured(browser),
];

/** The document. `browser` is the version of Chromium. */
export const documentOf = (sections, browser) =>
  `${[...introduction(browser).map((text) => wrap(text)), ...sections.map(asMarkdown)].join("\n\n")}\n`;
