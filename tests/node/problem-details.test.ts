import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Program } from "../../www/src/core/contract/index.js";
import { brief, refused } from "./support/refused.js";

const core = await load();

const preset = (calculator: string, inputs: object): Program => ({
  calculators: { [calculator]: { inputs } },
});
const calculate = (calculator: string, inputs: object, program?: Program) => () =>
  core.calculate(calculator, inputs as Inputs, program);

describe("the order of problems", () => {
  it("ends with the bounds between inputs", () => {
    const inputs = { reimbursement: "999999", typo: 1, averageDeal: "x" };
    expect(brief(calculate("event-roi", inputs))).toEqual([
      "averageDeal: notANumber",
      "typo: unknownField",
      "reimbursement: aboveMaximum",
    ]);
  });

  it("is that of the form for an input whose default the program fixes and the rows decide", () => {
    const program = preset("tier-roi", { fromTier: { fixed: true } });
    const [row] = core.describe("tier-roi").tables[0]?.rows ?? [];
    const inputs = { tiers: [row, { ...row, cost: "x" }], promotionUplift: 101, fromTier: 1 };
    expect(brief(calculate("tier-roi", inputs, program))).toEqual([
      "fromTier: unknownField",
      "promotionUplift: aboveMaximum",
      "tiers[1].cost: notANumber",
    ]);
  });

  it.each([
    ["no array", "x", "touches: wrongType"],
    ["no rows", [], "touches: tooFewRows"],
    ["too many rows", Array(101).fill({}), "touches: tooManyRows"],
  ])("has a table with %s after the inputs", (_, touches, problem) => {
    const inputs = { typo: 1, touches, halfLifeDays: "x" };
    expect(brief(calculate("attribution", inputs))).toEqual([
      "halfLifeDays: notANumber",
      problem,
      "typo: unknownField",
    ]);
  });

  it.each([
    ["of the right shape", [{ partner: "B", daysBeforeClose: 1 }]],
    ["of another shape", [{ typo: 1 }]],
  ])("has a table after the inputs if the program fixes it, and the caller sends rows %s", (_, touches) => {
    const program = preset("attribution", {
      touches: { value: [{ partner: "A", daysBeforeClose: 1 }], fixed: true },
    });
    const inputs = { typo: 1, touches, halfLifeDays: "x" };
    expect(brief(calculate("attribution", inputs, program))).toEqual([
      "halfLifeDays: notANumber",
      "touches: unknownField",
      "typo: unknownField",
    ]);
  });

  it("is that of the names and rows that the caller sends where the form has none", () => {
    const campaign = core.describe("co-marketing-budget").tables[0]?.rows[0];
    const campaigns = [{ ...campaign, z: 1, a: 1 }, 5, { ...campaign, leads: "x", b: 1 }];
    expect(brief(calculate("co-marketing-budget", { z: 1, a: 1, campaigns, tier: "none" }))).toEqual([
      "tier: unknownChoice",
      "campaigns[0].z: unknownField",
      "campaigns[0].a: unknownField",
      "campaigns[1]: wrongType",
      "campaigns[2].leads: notANumber",
      "campaigns[2].b: unknownField",
      "z: unknownField",
      "a: unknownField",
    ]);
  });
});

describe("two problems with one path", () => {
  it("are reported as the first", () => {
    const groups = [{ name: "A", share: "x", partners: 1 }];
    const inputs = { "groups[0].share": 1, groups };
    expect(brief(calculate("budget-allocation", inputs))).toEqual(["groups[0].share: notANumber"]);
  });

  it("are reported as the first if one of them is a bound between inputs", () => {
    const params = { minimum: "1", rows: "0" };
    expect(refused(calculate("budget-allocation", { groups: [] }))).toEqual([
      { path: "groups", code: "tooFewRows", params },
    ]);
    expect(core.calculateMany("budget-allocation", [{ groups: "x" }, {}])).toMatchObject([
      { problems: [{ path: "groups", code: "wrongType" }] },
      { values: core.calculate("budget-allocation").values },
    ]);
  });
});

describe("a bound that the rows decide", () => {
  it.each([["x"], [null], [[]], [Array(11).fill({})]])("is not checked if they are refused: %j", (tiers) => {
    const found = refused(calculate("tier-roi", { tiers, fromTier: 10, toTier: 10 }));
    expect(found.map(({ path }) => path)).toEqual(["tiers"]);
  });
});

describe("a bound that is not allowed itself", () => {
  it.each([
    ["attribution", "halfLifeDays", 0, "belowMinimum", { minimum: "0", maximum: "3650", exclusive: true }],
    ["attribution", "halfLifeDays", 3651, "aboveMaximum", { minimum: "0", maximum: "3650" }],
    ["affiliate-earnings", "refundRate", 1, "aboveMaximum", { minimum: "0", maximum: "1", exclusive: true }],
    ["affiliate-earnings", "refundRate", -1, "belowMinimum", { minimum: "0", maximum: "1" }],
  ])("is marked only where it is exceeded: %s, %s = %j", (calculator, path, value, code, params) => {
    expect(refused(calculate(calculator, { [path]: value }))).toEqual([{ path, code, params }]);
  });
});
