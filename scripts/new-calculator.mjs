// `npm run new-calculator -- <id>`: writes the skeleton of a working calculator, and prints the next steps.
import { writeFileSync } from "node:fs";
import { at, isMain } from "./lib/paths.mjs";
import { Failure, main } from "./lib/run.mjs";
import { skeleton } from "./new-calculator/skeleton.mjs";

const NEXT = `
Next, as CONTRIBUTING.md says under “Adding a calculator”:
  1. write the worked examples, then the calculator, then the words
  2. cargo test --test complete     names what is missing, in all languages
  3. cargo fmt, npm run format, cargo test --no-fail-fast
  4. npm run generate               writes it into the README and the schema of programs
  5. npm start, npm test`;

function newCalculator([id, ...more]) {
  if (!id || more.length > 0) throw new Failure("npm run new-calculator -- <id>, such as break-even");
  for (const [file, text] of skeleton(id)) {
    writeFileSync(at(file), text);
    console.log(`  ${file}`);
  }
  console.log(NEXT);
}

if (isMain(import.meta.url)) main(() => newCalculator(process.argv.slice(2)));
