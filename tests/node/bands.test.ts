import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Program, ResultRow, Value } from "../../www/src/core/contract/index.js";
import { inputsOf } from "./support/arbitrary.js";
import { Rational } from "./support/rational.js";
import { rational } from "./support/shown.js";

const core = await load();

const commission = (volume: string, before: string, deal: Record<string, unknown>): Value | undefined =>
  core.calculate(
    "deal-model",
    { motion: "tieredCommission", dealValue: volume, yearToDateVolume: before },
    { deal },
  ).values.commission;

const sum = (rows: readonly ResultRow[] | undefined, column: string): Rational =>
  (rows ?? []).map((row) => rational(row[column] as string)).reduce((a, b) => a.plus(b), Rational.zero);

describe("commission brackets", () => {
  it.each([
    ["100000", "0", "20000", "25000"],
    ["99999.99", "0", "20000", "20000"],
    ["0.01", "99999.99", "0", "5000"],
    ["50000", "100000", "12500", "12500"],
    ["150000", "100000", "37500", "50000"],
    ["400000", "0", "102500", "120000"],
  ])(
    "pay for %s after %s: %s on a marginal basis, %s on a whole basis",
    (volume, before, marginal, whole) => {
      expect(commission(volume, before, {})).toBe(marginal);
      expect(commission(volume, before, { commissionBasis: "marginal" })).toBe(marginal);
      expect(commission(volume, before, { commissionBasis: "whole" })).toBe(whole);
    },
  );

  it.each(["marginal", "whole"])("add up to the commission of the year: %s", (commissionBasis) => {
    const program = { deal: { commissionBasis } };
    fc.assert(
      fc.property(inputsOf(core.describe("deal-model", program), 2), (given) => {
        const inputs: Inputs = { ...given, motion: "tieredCommission", attribution: "sourced" };
        const year = core.calculate("deal-model", { ...inputs, yearToDateVolume: "0" }, program);
        const paid = sum(year.tables.brackets, "bracketCommission").rounded(2);
        expect(rational(year.values.commission).toString()).toBe(paid.toString());
      }),
    );
  });

  it.each(["marginal", "whole"])("pay nothing for volume below the first bracket: %s", (commissionBasis) => {
    const commissionBrackets = [{ from: "100000", rate: "0.2" }];
    const deal = { commissionBasis, commissionBrackets };
    expect(commission("99999", "0", deal)).toBe("0");
    expect(commission("150000", "0", deal)).toBe(commissionBasis === "whole" ? "30000" : "10000");
  });
});

describe("the bands of an affiliate program", () => {
  const rate = (referrals: string, tierBasis?: string, tiers?: unknown): Value | undefined => {
    const affiliate = { ...(tierBasis ? { tierBasis } : {}), ...(tiers ? { tiers } : {}) };
    const inputs = { model: "tiered", clickToSignup: "0.1", signupToPaid: "0.1" };
    const clicks = String(Number(referrals) * 100);
    return core.calculate("affiliate-earnings", { ...inputs, monthlyClicks: clicks }, { affiliate }).values
      .effectiveRate;
  };

  it.each([
    ["0", "0.2", "0.2"],
    ["6", "0.25", "0.2"],
    ["8", "0.25", "0.2125"],
    ["20", "0.25", "0.235"],
    ["25", "0.3", "0.246"],
    ["100", "0.35", "0.311"],
  ])(
    "have a rate for %s referrals of %s on a whole basis, the default, and %s on a marginal basis",
    (referrals, whole, marginal) => {
      expect(rate(referrals)).toBe(whole);
      expect(rate(referrals, "whole")).toBe(whole);
      expect(rate(referrals, "marginal")).toBe(marginal);
    },
  );

  it("can be a single band", () => {
    const tiers = [{ name: "All", from: 0, rate: "0.15" }];
    for (const basis of ["whole", "marginal"]) expect(rate("30", basis, tiers)).toBe("0.15");
  });

  it("have the program's basis in affiliate-economics too", () => {
    const economics = (tierBasis: string): Value | undefined =>
      core.calculate(
        "affiliate-economics",
        { model: "tiered", referralsPerAffiliate: "8" },
        { affiliate: { tierBasis } },
      ).values.effectiveRate;
    expect(economics("whole")).toBe("0.25");
    expect(economics("marginal")).toBe("0.2125");
  });
});

describe("the basis of bands", () => {
  const problems = (program: Program): unknown => {
    try {
      core.describe("deal-model", program);
    } catch (error) {
      return (error as { problems: unknown }).problems;
    }
    return [];
  };

  it.each([
    ["deal", "commissionBasis"],
    ["affiliate", "tierBasis"],
  ])("is one of two options: %s.%s", (section, field) => {
    const choices = ["marginal", "whole"];
    const path = `program.${section}.${field}`;
    const basis = (value: unknown): unknown => problems({ [section]: { [field]: value } });
    expect(basis("half")).toEqual([{ path, code: "unknownChoice", params: { choices } }]);
    expect(basis(1)).toEqual([{ path, code: "wrongType", params: {} }]);
    for (const choice of choices) expect(basis(choice)).toEqual([]);
  });

  it.each([
    ["deal.commissionBrackets", { rate: "0.1" }],
    ["deal.volumeRebates", { rate: "0.1" }],
    ["affiliate.tiers", { rate: "0.1", name: "A" }],
  ])("requires bands in rising order: %s", (list, row) => {
    const [section = "", key = ""] = list.split(".");
    const bands = (...froms: string[]): unknown =>
      problems({ [section]: { [key]: froms.map((from) => ({ from, ...row })) } });
    const wrong = (at: number): unknown => ({
      path: `program.${list}[${at}].from`,
      code: "invalidProgram",
      params: {},
    });
    expect(bands("0", "10", "20")).toEqual([]);
    expect(bands("0", "10", "10")).toEqual([wrong(2)]);
    expect(bands("5", "4.99", "20")).toEqual([wrong(1)]);
    expect(bands("5", "4", "3")).toEqual([wrong(1), wrong(2)]);
  });
});
