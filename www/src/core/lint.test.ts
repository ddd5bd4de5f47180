import { expect, it } from "vitest";
import type { Problem, Program } from "./contract/index.js";
import type { Engine } from "./engine.js";
import { CalculationError } from "./error.js";
import { lint } from "./lint.js";

/** The findings of an engine with one calculator, whose initial inputs have some problems. */
function findings(program: Program, problems: Problem[], notices = (): unknown[] => []) {
  const engine = {
    calculators: () => [{ id: "sample", group: "samples" }],
    description: () => ({}),
    notices,
    answer: () => {
      if (problems.length > 0) throw new CalculationError(problems);
    },
  };
  return lint(engine as unknown as Engine, program);
}

const problem = (path: string): Problem => ({ path, code: "belowMinimum", params: { minimum: "0" } });

// The calculators' own defaults are valid, so they have no problems where the program sets no value.
it("places a problem of initial inputs in the program's preset, with its cell", () => {
  const inputs = {
    rate: { fixed: true },
    fee: { value: "-1", hidden: true },
    groups: { value: [{ share: "-1" }] },
    events: { fixed: true },
  };
  const paths = ["rate", "fee", "groups[0].share", "events[2].cost"];
  expect(findings({ calculators: { sample: { inputs } } }, paths.map(problem))).toEqual(
    [
      ["error", "rate"],
      ["error", "fee.value"],
      ["error", "events[2].cost"],
      ["warning", "groups.value[0].share"],
    ].map(([level, place]) => ({
      level,
      path: `program.calculators.sample.inputs.${place}`,
      code: "belowMinimum",
      params: { minimum: "0" },
    })),
  );
});

it("reads the path and the code of a rule from its notice", () => {
  const rule = (level: string, code: string, params: object) => ({ level, code, params });
  const notices = () => [
    rule("warning", "tiers[].commissionRate rateFalls", { row: "3", tier: "Gold" }),
    rule("error", "deal.rates notRising", { key: "referral", low: "1" }),
  ];
  expect(findings({}, [], notices)).toEqual([
    { level: "error", path: "program.deal.rates.referral", code: "notRising", params: { low: "1" } },
    {
      level: "warning",
      path: "program.tiers[2].commissionRate",
      code: "rateFalls",
      params: { tier: "Gold" },
    },
  ]);
});

it("does not hide an error of the core among findings", () => {
  const failure = new Error("out of memory");
  const fail = () => {
    throw failure;
  };
  expect(() => findings({}, [], fail)).toThrow(failure);
});
