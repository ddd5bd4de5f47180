// `npm test`: all checks, one after the other, up to the first that fails. What is missing is installed.
import { needBrowser } from "./browser.mjs";
import { countTests } from "./lib/counts.mjs";
import { at, bin, tool } from "./lib/paths.mjs";
import { main, since, watch } from "./lib/run.mjs";

const wasm = ["--target", "wasm32-unknown-unknown"];
const runner = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
const node = process.execPath;
const deny = ["--", "-D", "warnings"];
const wasmTests = ["test", "--locked", ...wasm, "--test", "wasm"];

/** Each stage is a command; those that run tests name the runner whose closing line counts them. */
const stages = [
  { name: "set-up", command: [node, "scripts/setup.mjs"] },
  { name: "cargo fmt", command: ["cargo", "fmt", "--check"] },
  { name: "clippy", command: ["cargo", "clippy", "--locked", "--all-targets", ...deny] },
  // As it is shipped: without the definitions.
  {
    name: "clippy, wasm",
    command: ["cargo", "clippy", "--locked", "--lib", "--no-default-features", ...wasm, ...deny],
  },
  { name: "cargo test", command: ["cargo", "test", "--locked"], counts: "cargo" },
  { name: "build", command: [node, "scripts/build.mjs"] },
  { name: "types", command: [node, bin.tsc, "--noEmit"] },
  { name: "biome", command: [node, bin.biome, "check", "--error-on-warnings"] },
  { name: "vitest", command: [node, bin.vitest, "run"], counts: "vitest" },
  {
    name: "wasm in Node",
    command: ["cargo", ...wasmTests],
    env: { [runner]: tool("wasm-bindgen-test-runner") },
    counts: "cargo",
  },
  {
    name: "wasm in Chromium",
    before: needBrowser,
    command: ["cargo", ...wasmTests],
    // Cargo starts it in the crate's folder, so the path is absolute.
    env: { [runner]: `${node} ${at("scripts/wasm-runner-chromium.mjs")}` },
    counts: "cargo",
  },
  { name: "end to end", before: needBrowser, command: [node, bin.playwright, "test"], counts: "playwright" },
];

/** Runs a stage. `problem` says why it failed, if it did. */
async function runStage({ name, before, command: [command, ...args], env, counts }) {
  console.log(`\n--- ${name}`);
  before?.();
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
  for (const { name, seconds, tests, problem } of results) {
    const count = tests ? `${tests.passed} passed, ${tests.failed} failed` : "";
    console.log(
      `  ${problem === null ? "ok    " : "FAILED"}  ${name.padEnd(18)}${seconds.padStart(8)}  ${count}`,
    );
  }
}

/** Tests over all runners; a stage that fails without a failing test counts as one. */
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
    const { tests, problem } = await attempt(stage);
    results.push({ name: stage.name, seconds: since(start), tests, problem });
    if (problem !== null) break;
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
