import { readdirSync } from "node:fs";
import fc from "fast-check";
import { type Core, type Inputs, load } from "partner-calculators";
import { expect, it } from "vitest";
import { load as loadSmall } from "../../www/src/core/index.js";
import { inputsOf } from "./support/arbitrary.js";
import { CALCULATORS, EXAMPLES } from "./support/examples.js";

const [fast, small] = await Promise.all([load(), loadSmall()]);

it("Node gets the module that is compiled for speed, and pages get the small one", () => {
  expect(import.meta.resolve("partner-calculators")).toMatch(/\/dist\/package\/node\.js$/);
  const wasm = (folder: URL) => readdirSync(folder).filter((name) => name.endsWith(".wasm"));
  const built = (name: string) => new URL(`../../dist/${name}/`, import.meta.url);
  const names = wasm(built("package")).map((name) => name.replace(/-.*/, ""));
  expect(names.sort()).toEqual(["analyses_bg", "answer_bg", "core_bg", "fast_bg"]);
  expect(wasm(built("site")).filter((name) => name.startsWith("fast"))).toEqual([]);
});

/** An answer, or the problems of inputs that a limit between them refuses. */
function outcome(core: Core, calculator: string, inputs: Inputs): unknown {
  try {
    return core.calculate(calculator, inputs);
  } catch (error) {
    // Each module comes with a class of its own for errors.
    if (error instanceof Error && "problems" in error) return error.problems;
    throw error;
  }
}

it("both modules give the same answers for every worked example", () => {
  for (const [calculator, , { inputs, program }] of EXAMPLES) {
    expect(fast.calculate(calculator, inputs, program)).toStrictEqual(
      small.calculate(calculator, inputs, program),
    );
  }
});

it.each(CALCULATORS)("both modules give the same answers for random inputs of %s", (calculator) => {
  fc.assert(
    fc.property(inputsOf(fast.describe(calculator)), (inputs) => {
      expect(outcome(fast, calculator, inputs)).toStrictEqual(outcome(small, calculator, inputs));
    }),
    { numRuns: 60 },
  );
});
