// `npm run bench`: prints sizes, the engine's time compared with publicodes, with an earlier version of itself and with
// calculations written by hand, and waiting times, with their targets.
import { build } from "../scripts/build.mjs";
import { main } from "../scripts/lib/run.mjs";
import { setup } from "../scripts/setup.mjs";
import { EARLIER } from "./earlier.mjs";

const aims = { calculation: 20, ratio: 10, firstAnswer: 100, keystroke: 8 };

const verdict = (met) => (met ? "met" : "MISSED");

function printEngines(rows) {
  console.log(`\n  one calculation of event-roi, µs        ours  publicodes    ratio`);
  for (const { name, ours, theirs } of rows) {
    const ratio = theirs / ours;
    const met = ours < aims.calculation && ratio >= aims.ratio;
    const figures = `${ours.toFixed(1).padStart(8)}${theirs.toFixed(1).padStart(12)}${ratio.toFixed(1).padStart(9)}`;
    console.log(`  ${name.padEnd(34)}${figures}  ${verdict(met)}`);
  }
  console.log(`  aims: under ${aims.calculation} µs, at least ${aims.ratio} times faster than publicodes`);
}

function printPage({ firstAnswer, keystroke }) {
  const row = (name, figure, aim) =>
    console.log(
      `  ${name.padEnd(40)}${figure.toFixed(1).padStart(8)}  under ${aim}  ${verdict(figure < aim)}`,
    );
  console.log("\n  in Chromium, ms                           median  aim");
  row("script start to first answer", firstAnswer, aims.firstAnswer);
  row("keystroke to painted result", keystroke, aims.keystroke);
}

/** Ratios below 100 % mean that this version is faster. */
function printVersions(rows) {
  if (!rows) {
    console.log(
      `\n  The earlier version ${EARLIER} is not in the history of this copy, so it is not compared.`,
    );
    return;
  }
  console.log(`\n  one calculation, µs                     now     ${EARLIER}    ratio`);
  for (const { name, ours, theirs } of rows) {
    const ratio = `${((100 * ours) / theirs).toFixed(0)} %`;
    console.log(
      `  ${name.padEnd(34)}${ours.toFixed(1).padStart(8)}${theirs.toFixed(1).padStart(12)}${ratio.padStart(9)}`,
    );
  }
}

function printMany(rows) {
  const [first] = rows;
  console.log("\n  many calculations of event-roi, µs a row           ratio to the first");
  for (const { name, time } of rows) {
    console.log(
      `  ${name.padEnd(40)}${time.toFixed(1).padStart(8)}${(time / first.time).toFixed(2).padStart(9)}`,
    );
  }
}

main(async () => {
  setup();
  await build();
  // Lazy imports, because these modules import packages and files that were installed and built above.
  const { timeEngines, timeVersions } = await import("./engine.mjs");
  const { timeMany } = await import("./many.mjs");
  const { timePage } = await import("./page.mjs");
  printEngines(await timeEngines());
  printVersions(await timeVersions());
  printMany(await timeMany());
  printPage(await timePage());
});
