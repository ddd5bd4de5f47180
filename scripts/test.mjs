// `npm test`: installs missing dependencies, then runs all checks in sequence, and stops at the first failure.
import { needChromium } from "./browsers/chromium.mjs";
import { firefox } from "./browsers/firefox.mjs";
import { wish } from "./browsers/provide.mjs";
import { webkit } from "./browsers/webkit.mjs";
import { countTests } from "./lib/counts.mjs";
import { MODULES } from "./lib/modules.mjs";
import { at, bin, tool } from "./lib/paths.mjs";
import { main, since, watch } from "./lib/run.mjs";
import { libreOffice } from "./office/libreoffice.mjs";

const wasm = ["--target", "wasm32-unknown-unknown"];
const runner = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
const node = process.execPath;
const deny = ["--", "-D", "warnings"];
const wasmTests = ["test", "--locked", ...wasm, "--test", "wasm"];

// The path is absolute, because Cargo starts the runner in the crate's folder.
const wasmRunner = (browser) => `${node} ${at("scripts/wasm-runner.mjs")} ${browser}`;
const endToEnd = (config) => ({
  command: [node, bin.playwright, "test", "--config", config],
  counts: "playwright",
});

/**
 * Each stage is a command. A stage that runs tests names its runner, whose closing line has the number of tests. A
 * stage that `wants` a browser or LibreOffice is reported as left out if that is missing and `CI` is not set.
 */
const stages = [
  { name: "set-up", command: [node, "scripts/setup.mjs"] },
  { name: "cargo fmt", command: ["cargo", "fmt", "--check"] },
  { name: "clippy", command: ["cargo", "clippy", "--locked", "--all-targets", ...deny] },
  // With the features of each shipped module; both omit the definitions.
  ...MODULES.map(({ name, features }) => ({
    name: `clippy, ${name} module`,
    command: ["cargo", "clippy", "--locked", "--lib", "--no-default-features", ...features, ...wasm, ...deny],
  })),
  { name: "cargo test", command: ["cargo", "test", "--locked"], counts: "cargo" },
  { name: "build", command: [node, "scripts/build.mjs"] },
  { name: "types", command: [node, bin.tsc, "--noEmit"] },
  { name: "biome", command: [node, bin.biome, "check", "--error-on-warnings"] },
  { name: "vitest", command: [node, bin.vitest, "run", "--config", "config/vitest.ts"], counts: "vitest" },
  {
    name: "spreadsheets in LibreOffice",
    wants: libreOffice,
    command: [node, bin.vitest, "run", "--config", "config/vitest-office.ts"],
    counts: "vitest",
  },
  {
    name: "wasm in Node",
    command: ["cargo", ...wasmTests],
    env: { [runner]: tool("wasm-bindgen-test-runner") },
    counts: "cargo",
  },
  {
    name: "wasm in Chromium",
    before: needChromium,
    command: ["cargo", ...wasmTests],
    env: { [runner]: wasmRunner("chromium") },
    counts: "cargo",
  },
  {
    name: "wasm in Firefox",
    wants: firefox,
    command: ["cargo", ...wasmTests],
    env: { [runner]: wasmRunner("firefox") },
    counts: "cargo",
  },
  { name: "end to end", before: needChromium, ...endToEnd("config/playwright/chromium.ts") },
  { name: "end to end, Firefox", wants: firefox, ...endToEnd("config/playwright/firefox.ts") },
  { name: "end to end, WebKit", wants: webkit, ...endToEnd("config/playwright/webkit.ts") },
];

/** Runs a stage. `problem` is the reason for a failure, or null; `missing` is the reason for skipping it, if any. */
async function runStage({ name, before, wants, command: [command, ...args], env, counts }) {
  console.log(`\n--- ${name}`);
  before?.();
  const missing = wants ? wish(wants).missing : null;
  if (missing !== null) {
    console.log(`Left out: ${missing}`);
    return { tests: null, problem: null, missing };
  }
  const { status, output } = await watch(command, args, env);
  const tests = counts ? countTests(counts, output) : null;
  if (status !== 0) return { tests, problem: `it ended with exit code ${status}` };
  if (tests !== null && tests.passed === 0)
    return { tests, problem: "no test ran, or their number could not be read" };
  if (tests !== null && tests.failed > 0) return { tests, problem: `${tests.failed} tests failed` };
  return { tests, problem: null };
}

const attempt = (stage) => runStage(stage).catch((error) => ({ tests: null, problem: error.message }));

function summarise(results) {
  console.log("\nsummary");
  for (const { name, seconds, tests, problem, missing } of results) {
    const outcome = problem ? "FAILED" : missing ? "left out" : "ok";
    const count = tests ? `${tests.passed} passed, ${tests.failed} failed` : (missing ?? "");
    console.log(`  ${outcome.padEnd(8)}  ${name.padEnd(22)}${seconds.padStart(8)}  ${count}`);
  }
}

/** Adds up the tests of all runners; a stage that fails without a failing test counts as one failure. */
function total(results) {
  const passed = results.reduce((sum, { tests }) => sum + (tests?.passed ?? 0), 0);
  const failed = results.reduce(
    (sum, { tests, problem }) => sum + Math.max(tests?.failed ?? 0, problem === null ? 0 : 1),
    0,
  );
  return { passed, failed };
}

main(async () => {
  const results = [];
  for (const stage of stages) {
    const start = performance.now();
    const result = await attempt(stage);
    results.push({ ...result, name: stage.name, seconds: since(start) });
    if (result.problem !== null) break;
  }
  summarise(results);
  const broken = results.find(({ problem }) => problem !== null);
  if (broken) {
    process.exitCode = 1;
    console.log(`\nStopped at "${broken.name}": ${broken.problem}.`);
    console.log(
      `Not run: ${
        stages
          .slice(results.length)
          .map(({ name }) => name)
          .join(", ") || "nothing"
      }.`,
    );
  }
  const { passed, failed } = total(results);
  console.log(`\n${passed} passed, ${failed} failed`);
});
