import { readFileSync } from "node:fs";
import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it, vi } from "vitest";
import { instantiate } from "../../www/pkg/answer/answer.js";
import { Answers, type LinkedDefinition } from "../../www/src/core/answers.js";
import { shapeCalculation } from "../../www/src/core/boundary/calculation.js";
import type { Calculation, Inputs, Problem, Program } from "../../www/src/core/contract/index.js";
import { otherDefinition } from "../../www/src/core/linked/others.js";
import { standardDefinition } from "../../www/src/core/linked/standard.js";
import { loadChecks } from "../../www/src/core/load-checks.js";
import { inputsOf } from "./support/arbitrary.js";
import { CALCULATORS, EXAMPLES } from "./support/examples.js";

const core = await load();
const answers = await Answers.start();
await loadChecks();

const PROGRAMS = ["standard", "starter", "lean"];

const programOf = (id: string): Program =>
  JSON.parse(readFileSync(new URL(`../../www/programs/${id}.json`, import.meta.url), "utf8"));

async function definitionOf(program: string, calculator: string): Promise<LinkedDefinition> {
  const found =
    program === "standard"
      ? await standardDefinition(calculator)
      : await otherDefinition(program, calculator, "en");
  if (!found) throw new Error(`${calculator} is not linked with ${program}.`);
  return found;
}

/** What the answer module answers, in the shape that the core has. */
function calculated(by: Answers, definition: LinkedDefinition, inputs: Inputs, program?: Program) {
  const answer = by.calculate(definition, inputs);
  return shapeCalculation(answer, core.describe(definition.described.id, program));
}

/** The answer with the units of its notices, which are not enumerable, or its problems. */
function answerOf(calculate: () => Calculation): unknown {
  try {
    const calculation = calculate();
    return [calculation, calculation.notices.map(({ units }) => units)];
  } catch (error) {
    const { name, problems } = error as Error & { problems?: Problem[] };
    return { name, problems };
  }
}

/** The same data with empty formulas, as linked definitions have them. */
const withoutFormulas = <Given>(given: Given): Given =>
  JSON.parse(JSON.stringify(given), (name, value) => (name === "formula" ? "" : value));

/** Expects the answer module to give what the core module gives. */
function expectSame(by: Answers, definition: LinkedDefinition, inputs: Inputs, program: Program): void {
  const { id } = definition.described;
  expect(answerOf(() => calculated(by, definition, inputs, program))).toStrictEqual(
    answerOf(() => core.calculate(id, inputs, program)),
  );
}

describe.each(PROGRAMS)("the answer module with the program %s", (name) => {
  const program = programOf(name);

  it.each(CALCULATORS)("describes %s as the core does", async (calculator) => {
    const { described } = await definitionOf(name, calculator);
    expect(described.lines.every(({ formula }) => formula === "")).toBe(true);
    expect(described).toStrictEqual(withoutFormulas(core.describe(calculator, program)));
  });

  it("answers every worked example as the core does", async () => {
    for (const [calculator, , { inputs }] of EXAMPLES) {
      expectSame(answers, await definitionOf(name, calculator), inputs, program);
    }
  });

  it.each(CALCULATORS)("answers random inputs for %s as the core does", async (calculator) => {
    const definition = await definitionOf(name, calculator);
    const random = inputsOf(core.describe(calculator, program));
    fc.assert(
      fc.property(random, (inputs) => expectSame(answers, definition, inputs, program)),
      { numRuns: 60 },
    );
  });
});

it.each(["\0", "\u0001", "\u00010", "\0\u00011\u0001\0", "=", "!", "+ \n \u2028 😀"])(
  "a caller's text %j comes back unchanged from both modules",
  async (name) => {
    const definition = await definitionOf("standard", "budget-allocation");
    const inputs = { groups: [{ name, share: "1", partners: "1" }] };
    expect(answers.calculate(definition, inputs).tables.groups?.[0]?.name).toBe(name);
    expect(core.calculate("budget-allocation", inputs).tables.groups?.[0]?.name).toBe(name);
  },
);

it("the answer module in plain JavaScript answers every worked example as the core does", async () => {
  vi.resetModules();
  vi.stubGlobal("WebAssembly", undefined);
  const { Answers: PlainAnswers } = await import("../../www/src/core/answers.js");
  const plain = await PlainAnswers.start();
  await (await import("../../www/src/core/load-checks.js")).loadChecks();
  vi.unstubAllGlobals();
  for (const [calculator, , { inputs }] of EXAMPLES) {
    const definition = await definitionOf("standard", calculator);
    expect(answerOf(() => calculated(plain, definition, inputs))).toStrictEqual(
      answerOf(() => core.calculate(calculator, inputs)),
    );
  }
});

const answerModule = new WebAssembly.Module(
  readFileSync(new URL("../../www/pkg/answer/answer_bg.wasm", import.meta.url)),
);

it("an instance that traps is replaced, with its calculators", async () => {
  const definition = await definitionOf("standard", "event-roi");
  const expected = answers.calculate(definition);
  let starts = 0;
  let isTrapping = false;
  const restarted = new Answers(() => {
    starts += 1;
    let isBroken = false;
    const instance = instantiate(answerModule);
    const own = instance.Calculator.prototype.calculate;
    instance.Calculator.prototype.calculate = function trap(inputs: string) {
      isBroken ||= isTrapping;
      if (isBroken) throw new WebAssembly.RuntimeError("unreachable");
      return own.call(this, inputs);
    };
    return instance;
  });
  expect(restarted.calculate(definition)).toStrictEqual(expected);
  isTrapping = true;
  expect(() => restarted.calculate(definition)).toThrow(WebAssembly.RuntimeError);
  isTrapping = false;
  expect(restarted.calculate(definition)).toStrictEqual(expected);
  expect(starts).toBe(2);
});

it("a definition is read once, however often it is asked", async () => {
  const reads: string[] = [];
  const counting = new Answers(() => {
    const instance = instantiate(answerModule);
    const { read } = instance.Calculator;
    instance.Calculator.read = (text) => {
      reads.push(text);
      return read.call(instance.Calculator, text);
    };
    return instance;
  });
  const definitions = [
    await definitionOf("standard", "event-roi"),
    await definitionOf("standard", "tier-roi"),
    await definitionOf("lean", "tier-roi"),
  ];
  for (const definition of [...definitions, ...definitions]) {
    counting.calculate(definition);
    counting.walk(definition, definition.described.headline.figure);
    expect(() => counting.calculate(definition, { typo: 1 })).toThrow("typo: unknownField");
  }
  expect(reads).toEqual(definitions.map(({ text }) => text));
});

it("the module is started once, and again after it failed", async () => {
  vi.resetModules();
  const { Answers: Fresh } = await import("../../www/src/core/answers.js");
  const compile = vi.spyOn(WebAssembly, "compile").mockRejectedValueOnce(new Error("no network"));
  try {
    const failed = [Fresh.start(), Fresh.start()];
    for (const attempt of failed) await expect(attempt).rejects.toThrow("no network");
    expect(compile).toHaveBeenCalledTimes(1);
    const [one, other] = await Promise.all([Fresh.start(), Fresh.start()]);
    expect(one).toBe(other);
    expect(await Fresh.start()).toBe(one);
    expect(compile).toHaveBeenCalledTimes(2);
  } finally {
    compile.mockRestore();
  }
});

it("a definition of another version is refused, and the next one is answered", async () => {
  const definition = await definitionOf("standard", "event-roi");
  const stale = { ...definition, text: definition.text.replace(/^.*/, "0.0.0") };
  expect(() => answers.calculate(stale)).toThrow("another version");
  expect(answers.calculate(definition).values).toStrictEqual(core.calculate("event-roi").values);
});
