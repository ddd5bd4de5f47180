import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Notice } from "../../www/src/core/contract/index.js";

const core = await load();

const raised = (calculator: string, inputs: Inputs): Notice[] => core.calculate(calculator, inputs).notices;
const codes = (calculator: string, inputs: Inputs): string[] =>
  raised(calculator, inputs).map((notice) => notice.code);

const campaign = { name: "A", type: "emailSwap", runs: 1, cost: "10000", split: "even", leads: "10" };
const tier = { name: "A", partners: 1, averageRevenue: "100", grossMargin: "0.5", cost: "10" };

describe("a co-marketing plan", () => {
  const plan = (inputs: Inputs, row: Inputs = {}): Notice[] =>
    raised("co-marketing-budget", { campaigns: [{ ...campaign, ...row }], ...inputs });
  const named = (code: string, inputs: Inputs, row: Inputs = {}): Notice[] =>
    plan(inputs, row).filter((notice) => notice.code === code);

  it("above its budget has a warning with the excess", () => {
    expect(named("overBudget", {}, { cost: "50000" })).toEqual([]);
    expect(named("overBudget", {}, { cost: "50000.5" })).toMatchObject([
      { level: "warning", params: { by: "0.25" } },
    ]);
  });

  it("above the quarter's budget has a warning with the excess", () => {
    const used = { mdfUsedThisQuarter: "8000" };
    expect(named("overQuarter", used, { cost: "16000" })).toEqual([]);
    expect(named("overQuarter", used, { cost: "16008" })).toMatchObject([{ params: { by: "1" } }]);
  });

  it("is compared with the program's utilization target", () => {
    expect(named("utilizationOnTarget", {}, { cost: "40000" })).toMatchObject([
      { params: { target: "0.8" } },
    ]);
    expect(named("utilizationBelowTarget", {}, { cost: "39999" })).toMatchObject([
      { params: { target: "0.8" } },
    ]);
    expect(named("utilizationOnTarget", { mdfUsedThisYear: "1" }, { cost: "39999" })).toHaveLength(1);
  });

  it("without funds has a notice, and none about utilization", () => {
    const found = codes("co-marketing-budget", { tier: "registered" });
    expect(found).toContain("noFunds");
    expect(found.filter((code) => code.startsWith("utilization"))).toEqual([]);
  });

  it("has the cost of each run compared with the typical range, row by row", () => {
    const costs = ["3999", "4000", "10000", "10001"];
    const campaigns = costs.map((cost) => ({ ...campaign, type: "jointWebinar", cost }));
    const found = raised("co-marketing-budget", { campaigns }).filter(({ code }) => code.startsWith("cost"));
    expect(found).toMatchObject([
      { code: "costBelowTypical", params: { row: "1", low: "4000", high: "10000" } },
      { code: "costAboveTypical", params: { row: "4", low: "4000", high: "10000" } },
    ]);
    expect(plan({}, { cost: "1" }).filter(({ code }) => code.startsWith("cost"))).toEqual([]);
  });

  it.each([
    ["0.7501", ["0.7501"]],
    ["0.75", []],
    ["0.25", []],
    ["0.2499", ["0.2499"]],
  ])("in which we pay %s has notices for uneven spending: %j", (ourShare, shares) => {
    const found = named("unevenSpend", {}, { split: "custom", ourShare });
    expect(found.map((notice) => notice.params.share)).toEqual(shares);
  });
});

describe("a set of tiers", () => {
  const tiers = (...rows: Inputs[]): Notice[] =>
    raised("tier-roi", { tiers: rows.map((row) => ({ ...tier, ...row })) });
  const named = (code: string, ...rows: Inputs[]): Notice[] =>
    tiers(...rows).filter((notice) => notice.code === code);

  it("has a notice if the return falls with each tier", () => {
    expect(named("roiFallsWithTier", {}, { cost: "20" }, { cost: "20" })).toMatchObject([{ level: "info" }]);
    expect(named("roiFallsWithTier", {}, { cost: "20" }, { cost: "19" })).toEqual([]);
    expect(named("roiFallsWithTier", {}, { cost: "0" }, { cost: "19" })).toEqual([]);
  });

  it("has a warning for each tier that loses money", () => {
    const found = named("tierLosesMoney", { cost: "50" }, { cost: "50.01" }, {}, { grossMargin: "0" });
    expect(found).toMatchObject([
      { level: "warning", params: { row: "2" } },
      { level: "warning", params: { row: "4" } },
    ]);
  });

  it("has a notice if one tier brings more than 60% of the revenue", () => {
    expect(named("concentrated", { averageRevenue: "60" }, { averageRevenue: "40" })).toEqual([]);
    expect(named("concentrated", { averageRevenue: "64" }, { averageRevenue: "36" })).toMatchObject([
      { params: { share: "0.64" } },
    ]);
  });

  it("has a warning if a promotion costs more than it brings", () => {
    expect(codes("tier-roi", { promotionUplift: "-0.5" })).toContain("promotionLosesMoney");
    expect(codes("tier-roi", {})).not.toContain("promotionLosesMoney");
  });

  it("has no notices about missing figures", () => {
    expect(tiers({ averageRevenue: "0", cost: "0" }).map((notice) => notice.code)).toEqual([]);
  });
});
