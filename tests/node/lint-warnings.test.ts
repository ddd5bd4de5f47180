import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { found, requirements, warning } from "./support/linted.js";
import { STANDARD } from "./support/standard.js";

const core = await load();

const gold = { tier: "Gold", before: "Silver" };
const platinum = { tier: "Platinum", before: "Gold" };

/** Changes to the standard program, each with its only finding. */
const WARNINGS: [Record<string, unknown>, string, string, Record<string, unknown>][] = [
  [
    { "tiers[3].requirements.certifications": null },
    "tierOutOfReach",
    "tiers[3].requirements",
    { tier: "Platinum" },
  ],
  [
    { "tiers[3].requirements.revenue": null, "tiers[3].requirements.referrals": null },
    "tierOutOfReach",
    "tiers[3].requirements",
    { tier: "Platinum" },
  ],
  [
    { "tiers[1].requirements.revenue": "0" },
    "requirementPointless",
    "tiers[1].requirements.revenue",
    { tier: "Silver" },
  ],
  [
    { "tiers[1].requirements.referrals": 0 },
    "requirementPointless",
    "tiers[1].requirements.referrals",
    { tier: "Silver" },
  ],
  [
    { "tiers[2].requirements": requirements("250000", 50, 5), "tiers[3].requirements.revenue": "250000" },
    "tierPointless",
    "tiers[2].requirements",
    { tier: "Gold", next: "Platinum" },
  ],
  [
    { "tiers[3].requirements.revenue": "1000000.01" },
    "gapTooWide",
    "tiers[3].requirements.revenue",
    { ...platinum, from: "100000", to: "1000000.01" },
  ],
  [
    { "tiers[3].requirements.referrals": 201 },
    "gapTooWide",
    "tiers[3].requirements.referrals",
    { ...platinum, from: "20", to: "201" },
  ],
  [
    { "benefits[0].values.platinum": null },
    "benefitFalls",
    "benefits[0].values.platinum",
    { benefit: "Partner portal", ...platinum },
  ],
  [{ "tiers[3].mdf.annual": "24999.99" }, "fundsFall", "tiers[3].mdf.annual", platinum],
  [{ "tiers[3].resellerMargin": "0.34" }, "marginFalls", "tiers[3].resellerMargin", platinum],
  [{ "tiers[3].commissionRate": "0.19" }, "commissionFalls", "tiers[3].commissionRate", platinum],
  [
    { "affiliate.tiers[2].rate": "0.24", "affiliate.tierBasis": "marginal" },
    "affiliateRateFalls",
    "affiliate.tiers[2].rate",
    { tier: "Elite", before: "Pro", from: "21" },
  ],
  [
    { "affiliate.tiers[2].rate": "0.24" },
    "bandLosesMoney",
    "affiliate.tiers[2].rate",
    { from: "21", before: "5.25", after: "5.04" },
  ],
  [
    { "deal.commissionBrackets[2].rate": "0.24" },
    "bracketRateFalls",
    "deal.commissionBrackets[2].rate",
    { from: "250000" },
  ],
  [
    { "deal.commissionBrackets[2].rate": "0.24", "deal.commissionBasis": "whole" },
    "bandLosesMoney",
    "deal.commissionBrackets[2].rate",
    { from: "250000", before: "62500", after: "60000" },
  ],
  [{ "tiers[2].mdf.quarterlyCap": null }, "fundsWithoutCap", "tiers[2].mdf.quarterlyCap", { tier: "Gold" }],
  [
    { mdfApprovals: [{ below: "5000", approver: "Manager" }] },
    "fundsWithoutApprover",
    "tiers[1].mdf.approver",
    { tier: "Silver", annual: "5000" },
  ],
  [
    { "affiliate.holdbackDays": 181 },
    "clawbackShorterThanHoldback",
    "deal.clawback.proRataBeforeDay",
    { clawbackDays: "180", holdbackDays: "181" },
  ],
  [{ "deal.clawback.halfBeforeDay": 29 }, "clawbackOrder", "deal.clawback.halfBeforeDay", {}],
];

describe("a warning", () => {
  it.each(WARNINGS)("is the only finding for %j", (changes, code, path, params) => {
    expect(found(changes)).toEqual([warning(code, path, params)]);
  });

  it.each([
    { "tiers[3].requirements.revenue": "1000000" },
    { "tiers[3].requirements.referrals": 200 },
    { "tiers[3].requirements.referrals": null },
    { "benefits[0].values.platinum": "Less" },
    { "benefits[1].values.silver": null },
    { "tiers[3].mdf.annual": "25000" },
    { "tiers[3].resellerMargin": "0.35" },
    { "tiers[3].commissionRate": "0.20" },
    { "affiliate.tiers[2].rate": "0.25" },
    { "deal.commissionBrackets[2].rate": "0.25", "deal.commissionBasis": "whole" },
    { mdfApprovals: [{ below: "5000.01", approver: "Manager" }] },
    { "affiliate.holdbackDays": 180 },
    { "deal.clawback.halfBeforeDay": 30 },
    { "deal.clawback.halfBeforeDay": 180 },
  ])("is not raised exactly at the limit: %j", (changes) => {
    expect(found(changes)).toEqual([]);
  });

  it("of a whole-volume rate contains the volume at which the rate loses money", () => {
    const lost = found({ "affiliate.tiers[2].rate": "0.24" }).filter(({ code }) => code === "bandLosesMoney");
    expect(lost).toMatchObject([{ level: "warning", path: "program.affiliate.tiers[2].rate" }]);
    const codes = found({ "affiliate.tiers[2].rate": "0.24", "affiliate.tierBasis": "marginal" });
    expect(codes.map(({ code }) => code)).not.toContain("bandLosesMoney");
  });

  it("is raised for a holdback of more than a year", () => {
    const clawback = { "deal.clawback.proRataBeforeDay": 3650 };
    expect(found({ ...clawback, "affiliate.holdbackDays": 360 })).toEqual([]);
    expect(found({ ...clawback, "affiliate.holdbackDays": 361 })).toEqual([
      warning("holdbackTooLong", "affiliate.holdbackDays", { holdbackDays: "361" }),
    ]);
  });

  it("is raised for equal tiers", () => {
    const [, silver, , ...others] = STANDARD.tiers as Record<string, unknown>[];
    const same = { ...silver, id: "gold", name: "Gold", requirements: requirements("100000", 20, 2) };
    const benefits = (STANDARD.benefits as { values: Record<string, unknown> }[]).map((benefit) => ({
      ...benefit,
      values: { ...benefit.values, gold: benefit.values.silver },
    }));
    const tiers = [(STANDARD.tiers as unknown[])[0], silver, same, ...others];
    expect(core.lint({ ...STANDARD, tiers, benefits })).toEqual([warning("equalTiers", "tiers[2]", gold)]);
    expect(core.lint({ ...STANDARD, benefits })).toEqual([warning("equalBenefits", "tiers[2]", gold)]);
    const [first, ...rest] = benefits;
    const other = { ...first, values: { ...first?.values, gold: "More" } };
    expect(core.lint({ ...STANDARD, tiers, benefits: [other, ...rest] })).toEqual([]);
  });

  it("is raised for a program with too many tiers", () => {
    const tiers = STANDARD.tiers as Record<string, unknown>[];
    const top = { ...tiers[3], id: "diamond", name: "Diamond" };
    const fifth = { ...top, commissionRate: "0.3", requirements: requirements("900000", 90, 9) };
    const values = (benefit: { values: Record<string, unknown> }): unknown => ({
      ...benefit,
      values: { ...benefit.values, diamond: benefit.values.platinum },
    });
    const benefits = (STANDARD.benefits as { values: Record<string, unknown> }[]).map(values);
    expect(core.lint({ ...STANDARD, tiers: [...tiers, fifth], benefits })).toEqual([
      // The new tier has the benefits of the tier before it, and pays more.
      warning("equalBenefits", "tiers[4]", { tier: "Diamond", before: "Platinum" }),
      warning("manyTiers", "tiers", { tiers: "5" }),
    ]);
  });
});
