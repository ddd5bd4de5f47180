import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { brief, refused } from "./support/refused.js";

const core = await load();

describe("an input with its own bounds", () => {
  it.each([
    ["affiliate-earnings", { refundRate: "1" }, "refundRate: aboveMaximum"],
    ["affiliate-earnings", { horizonMonths: 61 }, "horizonMonths: aboveMaximum"],
    ["affiliate-earnings", { horizonMonths: 0 }, "horizonMonths: belowMinimum"],
    ["affiliate-earnings", { holdbackMonths: 13 }, "holdbackMonths: aboveMaximum"],
    ["affiliate-earnings", { holdbackMonths: "0.5" }, "holdbackMonths: notWhole"],
    ["affiliate-earnings", { model: "barter" }, "model: unknownChoice"],
    ["deal-model", { termYears: 11 }, "termYears: aboveMaximum"],
    ["deal-model", { termYears: 0 }, "termYears: belowMinimum"],
    ["deal-model", { spiffMultiplier: "0.99" }, "spiffMultiplier: belowMinimum"],
    ["deal-model", { spiffMultiplier: "10.01" }, "spiffMultiplier: aboveMaximum"],
    ["deal-model", { cancelDay: 3651 }, "cancelDay: aboveMaximum"],
    ["deal-model", { cancelDay: "1.5" }, "cancelDay: notWhole"],
    ["deal-model", { registered: "true" }, "registered: wrongType"],
    ["deal-model", { registered: null }, "registered: required"],
    ["deal-model", { tier: "bronze" }, "tier: unknownChoice"],
    ["tier-benefits", { enrolledTier: "bronze" }, "enrolledTier: unknownChoice"],
    ["tier-benefits", { referrals: "1.5" }, "referrals: notWhole"],
    ["budget-allocation", { reserve: 1 }, "reserve: aboveMaximum"],
    ["marketplace-listing", { rating: "5.01" }, "rating: aboveMaximum"],
    ["marketplace-listing", { rating: "-0.01" }, "rating: belowMinimum"],
    ["attribution", { halfLifeDays: 0 }, "halfLifeDays: belowMinimum"],
    ["attribution", { halfLifeDays: "3650.5" }, "halfLifeDays: aboveMaximum"],
    [
      "attribution",
      { touches: [{ partner: "A", daysBeforeClose: 3651 }] },
      "touches[0].daysBeforeClose: aboveMaximum",
    ],
    ["attribution", { touches: [{ partner: "A" }] }, "touches[0].daysBeforeClose: required"],
    [
      "attribution",
      { touches: Array(101).fill({ partner: "A", daysBeforeClose: 1 }) },
      "touches: tooManyRows",
    ],
  ])("of %s refuses a value beyond them: %j", (calculator, inputs, problem) => {
    expect(brief(() => core.calculate(calculator, inputs))).toEqual([problem]);
  });

  it.each([
    ["affiliate-earnings", { refundRate: "0.9999", horizonMonths: 60, holdbackMonths: 12 }],
    ["deal-model", { termYears: 10, spiffMultiplier: 10, cancelDay: 3650, registered: false }],
    ["tier-benefits", { enrolledTier: null }],
    ["budget-allocation", { reserve: "0.9999" }],
    ["marketplace-listing", { rating: 5, months: 120 }],
    [
      "attribution",
      { halfLifeDays: "0.01", touches: Array(100).fill({ partner: "A", daysBeforeClose: 3650 }) },
    ],
  ])("of %s accepts a value at them", (calculator, inputs) => {
    expect(core.calculate(calculator, inputs).calculator).toBe(calculator);
  });
});

describe("shares of a budget", () => {
  const shares =
    (...given: unknown[]) =>
    () =>
      core.calculate("budget-allocation", {
        groups: given.map((share, at) => ({ name: `Group ${at}`, share, partners: 1 })),
      });

  it("have to add up to exactly 1", () => {
    const sumOf = (sum: string): unknown => [{ path: "groups", code: "sumNotOne", params: { sum } }];
    expect(refused(shares("0.3333", "0.3333", "0.3333"))).toEqual(sumOf("0.9999"));
    expect(refused(shares("1", "0.000000000000000000000000001"))).toEqual(
      sumOf("1.000000000000000000000000001"),
    );
    expect(refused(shares(0, 0))).toEqual(sumOf("0"));
    expect(shares(0.1, 0.2, 0.7)().tables.groups).toHaveLength(3);
  });

  it("are not added up if one of them is invalid", () => {
    expect(brief(shares("x", "0.5"))).toEqual(["groups[0].share: notANumber"]);
    expect(brief(shares("1.1", "0.5"))).toEqual(["groups[0].share: aboveMaximum"]);
  });
});
