import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Notice, Program } from "../../www/src/core/contract/index.js";
import { Rational } from "./support/rational.js";
import { rational } from "./support/shown.js";
import { complete } from "./support/standard.js";

const core = await load();

describe("a partner", () => {
  const raised = (inputs: Inputs, program?: Program): unknown[] =>
    core
      .calculate("tier-benefits", inputs, program)
      .notices.map(({ code, level, params }) => [code, level, params]);
  const codes = (inputs: Inputs, program?: Program): string[] =>
    core.calculate("tier-benefits", inputs, program).notices.map(({ code }) => code);

  it("has a notice from 70% of the required revenue, unless the referrals are closer", () => {
    const gold = { tier: "Gold", deals: "2" };
    expect(core.calculate("tier-benefits").notices).toMatchObject([{ code: "almostThere", params: gold }]);
    expect(codes({ revenue: "69999.99" })).toEqual([]);
    expect(codes({ revenue: "70000", referrals: "14" })).toEqual(["almostThere"]);
    expect(codes({ revenue: "70000", referrals: "15" })).toEqual([]);
    expect(codes({ revenue: "99999.99" })).toEqual(["almostThere"]);
    expect(codes({ certifications: "1" })).toEqual([]);
  });

  it("has a notice if only certifications are missing", () => {
    const params = { missing: "1" };
    expect(raised({ revenue: "100000", certifications: "1" })).toMatchObject([
      ["certificationsHoldBack", expect.any(String), params],
    ]);
    expect(codes({ referrals: "20", certifications: "0" })).toEqual(["certificationsHoldBack"]);
    expect(codes({ revenue: "99999", certifications: "1" })).toEqual([]);
  });

  it("is at risk in a tier above the qualified one, and drops by one tier", () => {
    const platinum = { tier: "Platinum", graceQuarters: "3", dropTo: "Gold" };
    expect(raised({ revenue: "0", referrals: "0", enrolledTier: "platinum" })).toEqual([
      ["atRisk", "warning", platinum],
    ]);
    expect(codes({ revenue: "30000", enrolledTier: "gold" })).toEqual(["atRisk"]);
    for (const enrolledTier of ["silver", "registered", null, ""]) {
      expect(codes({ revenue: "30000", enrolledTier })).toEqual([]);
    }
  });

  it("can be in the top tier", () => {
    const top = { revenue: "500000", certifications: "5" };
    expect(raised(top)).toEqual([["topTier", "good", {}]]);
    expect(codes({ ...top, revenue: "499999", referrals: "49" })).not.toContain("topTier");
    const [only] = complete().tiers as unknown[];
    expect(codes({}, { tiers: [only] })).toEqual(["topTier"]);
  });
});

describe("the next referral", () => {
  const monthly = (count: string): Inputs => ({
    model: "tiered",
    monthlyClicks: String(Number(count) * 100),
    clickToSignup: "0.1",
    signupToPaid: "0.1",
  });
  const lifts = (inputs: Inputs, program?: Program): Notice[] =>
    core.calculate("affiliate-earnings", inputs, program).notices;

  it.each([
    ["4.99", []],
    ["5", ["Pro"]],
    ["5.99", ["Pro"]],
    ["6", []],
    ["20", ["Elite"]],
    ["50.5", ["Super"]],
    ["51", []],
  ])("of %s per month reaches the bands %j", (count, tiers) => {
    expect(lifts(monthly(count)).map(({ params }) => params.tier)).toEqual(tiers);
  });

  it.each([
    ["whole", "5", "6"],
    ["whole", "50.5", "51.5"],
    ["marginal", "20", "21"],
  ])("adds the gain of one more referral per month, by the %s of its band: %s", (tierBasis, count, more) => {
    const program = { affiliate: { tierBasis } };
    const [notice] = lifts(monthly(count), program);
    expect(notice).toMatchObject({ code: "nextReferralLifts", level: "good" });
    const last = (referrals: string): Rational =>
      rational(core.calculate("affiliate-earnings", monthly(referrals), program).values.lastMonthEarnings);
    const gain = last(more).minus(last(count));
    const off = rational(notice?.params.gain).minus(gain).absolute();
    expect(off.compare(new Rational(1n, 10n ** 18n)) < 0n).toBe(true);
    expect(gain.compare(Rational.zero) > 0n).toBe(true);
  });

  it.each(["flat", "percentage", "recurring", "hybrid"])("has no notice if commission is %s", (model) => {
    expect(lifts({ ...monthly("5"), model })).toEqual([]);
  });

  it("can skip a band, and has the rate of the band that it reaches", () => {
    const tiers = [
      { name: "All", from: 0, rate: "0.1" },
      { name: "Some", from: "5.5", rate: "0.2" },
      { name: "Few", from: "5.75", rate: "0.3" },
    ];
    expect(lifts(monthly("5"), { affiliate: { tiers } })).toMatchObject([{ params: { tier: "Few" } }]);
  });

  it("has no notice if the next band pays less", () => {
    const tiers = [
      { name: "All", from: 0, rate: "0.4" },
      { name: "Many", from: 6, rate: "0.1" },
    ];
    expect(lifts(monthly("5"), { affiliate: { tiers } })).toEqual([]);
  });
});
