// `npm run bench`: prints sizes, the engine's time compared with publicodes, and waiting times, with their targets.
import { build } from "../scripts/build.mjs";
import { main } from "../scripts/lib/run.mjs";
import { setup } from "../scripts/setup.mjs";

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

main(async () => {
  setup();
  await build();
  // Lazy imports, because these modules import packages and files that were installed and built above.
  const { timeEngines } = await import("./engine.mjs");
  const { timePage } = await import("./page.mjs");
  printEngines(await timeEngines());
  printPage(await timePage());
});
