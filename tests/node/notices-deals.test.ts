import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Notice, Program } from "../../www/src/core/contract/index.js";

const core = await load();

const raised = (inputs: Inputs, program?: Program): Notice[] =>
  core.calculate("deal-model", inputs, program).notices;
const named = (code: string, inputs: Inputs, program?: Program): Notice[] =>
  raised(inputs, program).filter((notice) => notice.code === code);

describe("a discount", () => {
  it("larger than the reseller's margin has a warning", () => {
    expect(named("discountExceedsMargin", { customerDiscount: "0.4" })).toEqual([]);
    expect(named("discountExceedsMargin", { customerDiscount: "0.4001" })).toMatchObject([
      { level: "warning", params: {} },
    ]);
    expect(named("discountExceedsMargin", { customerDiscount: "0.35", registered: false })).toEqual([]);
    expect(named("discountExceedsMargin", { customerDiscount: "0.36", registered: false })).toHaveLength(1);
  });

  it.each(["referral", "revenueShare", "tieredCommission"])(
    "has no warning about the margin for a %s",
    (motion) => {
      expect(named("discountExceedsMargin", { customerDiscount: "1", motion })).toEqual([]);
    },
  );
});

describe("a cancel day", () => {
  it("within the clawback window has a warning with share and amount", () => {
    const referral = { motion: "referral", cancelDay: "135" };
    expect(named("clawbackRisk", referral)).toMatchObject([
      { level: "warning", params: { share: "0.25", amount: "2500" } },
    ]);
    expect(named("clawbackRisk", { ...referral, cancelDay: "180" })).toEqual([]);
    expect(named("clawbackRisk", { ...referral, cancelDay: null })).toEqual([]);
  });

  it("has no warning if no payment can be clawed back", () => {
    expect(named("clawbackRisk", { cancelDay: "0" })).toEqual([]);
    expect(named("clawbackRisk", { cancelDay: "0", spiff: "0.01" })).toHaveLength(1);
  });
});

describe("a partner without credit", () => {
  it.each(["referral", "revenueShare", "tieredCommission"])(
    "earns nothing from a %s, and has a notice",
    (motion) => {
      expect(named("noCredit", { motion, attribution: "none" })).toMatchObject([{ level: "info" }]);
      expect(named("noCredit", { motion, attribution: "influenced" })).toEqual([]);
    },
  );

  it("has no notice as a reseller", () => {
    expect(named("noCredit", { attribution: "none" })).toEqual([]);
  });
});

describe("a commission rate", () => {
  const brackets = (rate: string): Program => ({ deal: { commissionBrackets: [{ from: "0", rate }] } });
  const margin = (resellerMargin: string): Program => ({
    tiers: [{ id: "gold", resellerMargin }],
    deal: { registrationMargin: "0.05" },
  });

  it.each([
    ["referral", "0.0999", "0.1", "0.2", "0.2001"],
    ["revenueShare", "0.0999", "0.1", "0.15", "0.1501"],
  ])("of a %s is compared with the typical range before credit", (motion, below, low, high, above) => {
    const outside = (rate: string): Notice[] =>
      named("rateOutsideTypical", { motion, attribution: "influenced", [`${motion}Rate`]: rate });
    const expected = [{ level: "warning", params: { low, high } }];
    expect(outside(below)).toMatchObject(expected);
    expect([...outside(low), ...outside(high)]).toEqual([]);
    expect(outside(above)).toMatchObject(expected);
  });

  it("of tiered commission is the effective rate of the deal", () => {
    const tiered = { motion: "tieredCommission", attribution: "none", dealValue: "1000" };
    const outside = (rate: string): Notice[] => named("rateOutsideTypical", tiered, brackets(rate));
    expect(outside("0.0999")).toMatchObject([{ params: { low: "0.1", high: "0.2" } }]);
    expect([...outside("0.1"), ...outside("0.2")]).toEqual([]);
    expect(outside("0.2001")).toHaveLength(1);
    expect(named("rateOutsideTypical", { ...tiered, yearToDateVolume: "99999" })).toHaveLength(1);
    expect(named("rateOutsideTypical", { ...tiered, dealValue: "0" })).toEqual([]);
  });

  it("of a reseller is the margin including the registration bonus", () => {
    const outside = (rate: string): Notice[] => named("rateOutsideTypical", {}, margin(rate));
    expect(outside("0.1499")).toMatchObject([{ params: { low: "0.2", high: "0.4" } }]);
    expect([...outside("0.15"), ...outside("0.35")]).toEqual([]);
    expect(outside("0.3501")).toHaveLength(1);
  });
});

describe("a volume", () => {
  it("for negotiated terms is counted at list price", () => {
    const inputs = { dealValue: "50000", customerDiscount: "0.5" };
    expect(named("customTerms", { ...inputs, yearToDateVolume: "949999.99" })).toEqual([]);
    expect(named("customTerms", { ...inputs, yearToDateVolume: "950000" })).toMatchObject([
      { level: "info", params: { from: "1000000" } },
    ]);
  });

  it("has no negotiated terms in a program without a limit", () => {
    const program = { deal: { volumeCustomFrom: null } };
    expect(named("customTerms", { yearToDateVolume: "1000000000" }, program)).toEqual([]);
  });
});

describe("the next deal", () => {
  const tiered = { motion: "tieredCommission", dealValue: "50000" };
  const next = (inputs: Inputs, program?: Program): unknown[] =>
    named("nextDealLifts", { ...tiered, ...inputs }, program).map(({ level, params }) => [level, params]);

  it("can reach a higher bracket, with the commission of a deal after this one", () => {
    const [[level, params]] = next({ yearToDateVolume: "40000" }) as [[string, Record<string, unknown>]];
    expect(level).toBe("good");
    expect(params).toEqual({ rate: "0.25", from: "100000", commission: "12000" });
    const after = core.calculate("deal-model", { ...tiered, yearToDateVolume: "90000" });
    expect(after.values.commission).toBe(params.commission);
  });

  it("reaches a bracket exactly at its limit", () => {
    expect(next({})).toHaveLength(1);
    expect(next({ dealValue: "49999.99" })).toEqual([]);
    expect(next({ yearToDateVolume: "50000" })).toEqual([]);
    expect(next({ yearToDateVolume: "150000" })).toHaveLength(1);
    expect(next({ yearToDateVolume: "200000" })).toEqual([]);
  });

  it("can skip a bracket, and has the rate of the bracket that it reaches", () => {
    const params = { rate: "0.3", from: "250000", commission: "27500" };
    expect(next({ dealValue: "90000", yearToDateVolume: "100000" })).toEqual([
      ["good", { rate: "0.3", from: "250000", commission: "24000" }],
    ]);
    const skipped = { deal: { commissionBrackets: brackets } };
    expect(next({ dealValue: "125000" }, skipped)).toEqual([["good", params]]);
  });

  const brackets = [
    { from: "0", rate: "0.20" },
    { from: "200000", rate: "0.25" },
    { from: "250000", rate: "0.30" },
  ];

  it("is multiplied by the credit, and has no notice without credit", () => {
    const influenced = { yearToDateVolume: "40000", attribution: "influenced" };
    expect(next(influenced)).toMatchObject([["good", { commission: "6000" }]]);
    expect(next({ ...influenced, attribution: "none" })).toEqual([]);
  });

  it("raises the rate of the whole volume on a whole basis", () => {
    const whole = { deal: { commissionBasis: "whole" } };
    expect(next({ yearToDateVolume: "40000" }, whole)).toMatchObject([["good", { commission: "17000" }]]);
  });

  it.each(["referral", "revenueShare", "reseller"])("has no notice for a %s", (motion) => {
    expect(next({ motion, yearToDateVolume: "40000" })).toEqual([]);
  });
});
