// `npm run bench`: prints sizes with their limits, and compares the speed of this version with an earlier version and with
// peers. `-- --write` also writes the tables to docs/performance.md, and two figures to the README.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "../scripts/build.mjs";
import { at } from "../scripts/lib/paths.mjs";
import { main, since } from "../scripts/lib/run.mjs";
import { setup } from "../scripts/setup.mjs";
import { documentOf } from "./report/document.mjs";
import { engineSections } from "./report/engine.mjs";
import { pageSections } from "./report/pages.mjs";
import { withCost } from "./report/readme.mjs";
import { asText } from "./report/table.mjs";

const [DOCUMENT, README] = ["docs/performance.md", "README.md"];

async function measure() {
  // Lazy imports, because these modules import packages and files that were installed and built before.
  const { measurePages } = await import("./pages/index.mjs");
  const { timeEngines, timeVersions } = await import("./engine/one.mjs");
  const { timeMany } = await import("./engine/many.mjs");
  return {
    pages: await measurePages(),
    versions: await timeVersions(),
    engines: await timeEngines(),
    many: await timeMany(),
  };
}

function write(sections, figures) {
  writeFileSync(at(DOCUMENT), documentOf(sections, figures.pages.browser));
  writeFileSync(at(README), withCost(readFileSync(at(README), "utf8"), figures));
  console.log(`\n[bench] wrote ${DOCUMENT}, and two figures in ${README}`);
}

main(async () => {
  setup();
  await build();
  const start = performance.now();
  const figures = await measure();
  const sections = [...pageSections(figures.pages), ...engineSections(figures)];
  for (const section of sections) console.log(asText(section));
  if (process.argv.includes("--write")) write(sections, figures);
  console.log(`\n[bench] measured in ${since(start)}`);
});
