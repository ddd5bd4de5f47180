// The sizes of what visitors download, in bytes, with their limits: before the first answer, for a program of the
// page's own, in one file, and in a file of one's own.
import { calculatorIds } from "./lib/calculators.mjs";
import { isMain } from "./lib/paths.mjs";
import { Failure, main } from "./lib/run.mjs";
import { analysesModule, coreModule, firstAnswer, oneFile, singleFile } from "./lib/sizes.mjs";

const limits = {
  answer: 17_000,
  firstAnswer: 40_000,
  core: 38_000,
  analyses: 45_000,
  singleFile: 413_000,
  oneFile: 229_000,
};

const number = (value) => value.toLocaleString("en-GB").padStart(9);
const row = (name, raw, brotli, limit) =>
  `  ${name.padEnd(46)}${raw === null ? " ".repeat(9) : number(raw)}${number(brotli)}${limit ? number(limit) : ""}`;

/** Prints the sizes; fails if one exceeds its limit. */
export async function checkBudgets() {
  const [first] = calculatorIds();
  const { parts, total } = firstAnswer(first);
  console.log(`\n  ${`one ${first} widget, bytes`.padEnd(46)}      raw   brotli    limit`);
  for (const [kind, files] of Object.entries(parts)) {
    for (const { file, raw, brotli } of files) {
      console.log(row(file, raw, brotli, kind === "wasm" ? limits.answer : null));
    }
  }
  console.log(`${row("up to the first answer", null, total, limits.firstAnswer)}\n`);
  const core = coreModule();
  console.log(row(`${core.file}, for other programs`, core.raw, core.brotli, limits.core));
  const analyses = analysesModule();
  console.log(row(`${analyses.file}, for what if`, analyses.raw, analyses.brotli, limits.analyses));
  const single = singleFile();
  console.log(row(single.file, single.raw, single.brotli, limits.singleFile));
  const own = await oneFile();
  console.log(`${row(own.file, own.raw, own.brotli, limits.oneFile)}\n`);
  const wasm = parts.wasm.reduce((sum, { brotli }) => sum + brotli, 0);
  const over = [
    ["The answer module", wasm, limits.answer],
    ["The core module", core.brotli, limits.core],
    ["The module of the analyses", analyses.brotli, limits.analyses],
    ["Everything up to the first answer", total, limits.firstAnswer],
    ["Everything in one file", single.brotli, limits.singleFile],
    ["One calculator in one language as one page", own.brotli, limits.oneFile],
  ].filter(([, bytes, limit]) => bytes > limit);
  if (over.length > 0) {
    const lines = over.map(
      ([what, bytes, limit]) => `${what} is ${bytes} bytes; at most ${limit} are allowed.`,
    );
    throw new Failure(
      [...lines, "CONTRIBUTING.md says under “House rules” when a limit may rise."].join("\n"),
    );
  }
}

if (isMain(import.meta.url)) main(checkBudgets);
