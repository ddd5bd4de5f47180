// `npm run bench`: prints sizes with their limits, and compares the speed of this version with an earlier version and with
// peers. `-- --only analyses` measures one part; `-- --write` also writes the tables to docs/performance.md, and two
// figures to the README.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "../scripts/build.mjs";
import { at } from "../scripts/lib/paths.mjs";
import { main, since } from "../scripts/lib/run.mjs";
import { setup } from "../scripts/setup.mjs";
import { PARTS, readArguments } from "./parts.mjs";
import { documentOf } from "./report/document.mjs";
import { withCost } from "./report/readme.mjs";
import { asText } from "./report/table.mjs";

const [DOCUMENT, README] = ["docs/performance.md", "README.md"];

/** The figures of each part, by name. */
async function measure(names) {
  const figures = {};
  for (const name of names) figures[name] = await PARTS[name].measure();
  return figures;
}

function save(sections, figures) {
  writeFileSync(at(DOCUMENT), documentOf(sections, figures.pages.browser));
  writeFileSync(at(README), withCost(readFileSync(at(README), "utf8"), figures));
  console.log(`\n[bench] wrote ${DOCUMENT}, and two figures in ${README}`);
}

main(async () => {
  const { names, write } = readArguments(process.argv.slice(2));
  setup();
  await build();
  const start = performance.now();
  const figures = await measure(names);
  const sections = names.flatMap((name) => PARTS[name].sections(figures[name]));
  for (const section of sections) console.log(asText(section));
  if (write) save(sections, figures);
  console.log(`\n[bench] measured in ${since(start)}`);
});
