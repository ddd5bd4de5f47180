import { readFileSync } from "node:fs";
import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it, vi } from "vitest";
import type { Calculation, Core, Inputs, Problem, Program } from "../../www/src/core/contract/index.js";
import { inputsOf } from "./support/arbitrary.js";
import { CALCULATORS, EXAMPLES, FIRST_EXAMPLES } from "./support/examples.js";
import { loadPlain } from "./support/plain.js";
import { set } from "./support/set.js";
import { STANDARD } from "./support/standard.js";

const [wasm, plain] = [await load(), await loadPlain()];

const program = (name: string): Program =>
  JSON.parse(readFileSync(new URL(`../../www/programs/${name}.json`, import.meta.url), "utf8"));
const PROGRAMS = ["standard", "starter", "lean"].map(program);

/** The result of a core, or its error; the two cores do not share their error class. */
function answer(core: Core, ask: (core: Core) => unknown): unknown {
  try {
    return { answer: ask(core) };
  } catch (error) {
    const { name, message, problems } = error as Error & { problems?: Problem[] };
    return { name, message, problems };
  }
}

function expectSame(ask: (core: Core) => unknown): unknown {
  const given = answer(plain, ask);
  expect(given).toStrictEqual(answer(wasm, ask));
  return given;
}

/** A result with the units of its notices, which are not enumerable. */
const whole = (calculation: Calculation): unknown => [
  calculation,
  calculation.notices.map(({ units }) => units),
];

/** The result, and the explanations of each line and of each cell in the last rows. */
function everything(core: Core, calculator: string, inputs: Inputs, over?: Program): unknown {
  const calculation = core.calculate(calculator, inputs, over);
  const lines = calculation.lines.map(({ id }) => id);
  const cells = Object.entries(calculation.tables).flatMap(([table, rows]) =>
    rows
      .slice(-1)
      .flatMap((row) => Object.keys(row).map((column) => `${table}[${rows.length - 1}].${column}`)),
  );
  const explained = [...lines, ...cells].map((target) =>
    answer(core, () => core.explain(calculator, target, inputs, over)),
  );
  return [whole(calculation), explained];
}

it("the plain core is a separate core of the same version", () => {
  expect(plain).not.toBe(wasm);
  expect(plain.version).toBe(wasm.version);
  expect(plain.calculators()).toEqual(wasm.calculators());
});

describe("the plain core and the WebAssembly core agree", () => {
  it.each(EXAMPLES)("%s: %s, on every figure", (calculator, _, example) => {
    const { inputs, program: over } = example;
    expect(expectSame((core) => whole(core.calculate(calculator, inputs, over)))).toHaveProperty("answer");
  });

  it.each(FIRST_EXAMPLES)("%s: %s, on every explanation", (calculator, _, example) => {
    const { inputs, program: over } = example;
    expect(expectSame((core) => everything(core, calculator, inputs, over))).toHaveProperty("answer");
  });

  describe.each(CALCULATORS)("%s", (calculator) => {
    it.each(PROGRAMS.map((each) => [each.id, each]))("with the program %s", (_, over) => {
      expectSame((core) => core.describe(calculator, over as Program));
      expectSame((core) => whole(core.calculate(calculator, {}, over as Program)));
    });

    it("on random valid inputs", () => {
      fc.assert(
        fc.property(inputsOf(wasm.describe(calculator), 9), (inputs) => {
          expectSame((core) => whole(core.calculate(calculator, inputs)));
        }),
        { numRuns: 30 },
      );
    });

    it("on random invalid inputs", () => {
      const ids = [...wasm.describe(calculator).inputs, ...wasm.describe(calculator).tables].map(
        ({ id }) => id,
      );
      const wrong = fc.oneof(
        fc.anything({ maxDepth: 2, withDate: true, withSparseArray: true }),
        fc.double(),
        fc.stringMatching(/^-?\d{0,30}\.?\d{0,30}$/),
        fc.constantFrom("1e3", " 1", "-0", "9".repeat(29), "\u0000", "\ud800", "½", 1e21, 5e-324, Number.NaN),
      );
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom("typo", ...ids), wrong), (inputs) => {
          expectSame((core) => whole(core.calculate(calculator, inputs)));
        }),
        { numRuns: 50 },
      );
    });
  });

  it.each([
    ...PROGRAMS,
    set(STANDARD, "tiers[1].mdf.annual", "0"),
    set(STANDARD, "tiers[2].requirements.revenue", 1),
  ])("on the findings in a program (%#)", (over) => {
    expectSame((core) => core.lint(over));
  });

  it.each([
    ["currency", "¤"],
    ["tiers", {}],
    ["tiers[1].requirements.revenue", "-1"],
    ["tiers[3].id", "gold"],
    ["tiers[3].economics.grossMargin", 1.0001],
    ["affiliate.rate", Number.NaN],
    ["typo", 1],
  ])("on the problems of a program: %s = %j", (path, value) => {
    const over = set(STANDARD, path, value);
    expectSame((core) => core.lint(over));
    expectSame((core) => core.calculate("tier-roi", {}, over));
  });

  it("on a text for which memory has to grow", () => {
    const long = "a longer name than the memory at first holds, ".repeat(100_000);
    for (const value of [1, [1]]) {
      expect(expectSame((core) => core.calculate("event-roi", { [long]: value }))).toHaveProperty(
        "problems",
        [{ path: long, code: "unknownField", params: {} }],
      );
    }
    expectSame((core) => everything(core, "event-roi", {}));
  });
});

describe("without WebAssembly", () => {
  it("the address of the module is not fetched", async () => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", undefined);
    const { load: loadAgain } = await import("partner-calculators");
    const core = await loadAgain(new URL("missing.wasm", import.meta.url));
    vi.unstubAllGlobals();
    expect(core.calculate("event-roi").values.investment).toBe("22000");
  });
});
