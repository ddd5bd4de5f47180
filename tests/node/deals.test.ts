import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Calculation, Inputs, Program, ResultRow } from "../../www/src/core/contract/index.js";
import { inputsOf } from "./support/arbitrary.js";
import { Rational } from "./support/rational.js";
import { rational } from "./support/shown.js";

const core = await load();

const described = core.describe("deal-model");

const deal = (inputs: Inputs, program?: Program): Calculation =>
  core.calculate("deal-model", inputs, program);
const sum = (cells: readonly unknown[]): Rational =>
  cells.map((cell) => rational(cell as string)).reduce((a, b) => a.plus(b), Rational.zero);
const column = (rows: readonly ResultRow[] | undefined, id: string): unknown[] =>
  (rows ?? []).map((row) => row[id]);

/**
 * A deal of 50,000 per year with a bonus of 100; a platinum reseller with a rebate of 5 % pays
 * 27,500.
 */
const CANCELED = { spiff: "100", tier: "platinum", yearToDateVolume: "460000" };

/** A cancel day, the share that is clawed back, and the amount that the share applies to. */
const DAYS = [
  ["0", "1", "100"],
  ["29", "1", "100"],
  ["30", "0.5", "725"],
  ["89", "0.5", "1350"],
  ["90", "0.5", "1975"],
  ["135", "0.25", "2600"],
  ["180", "0", "3850"],
  ["359", "0", "6975"],
  ["360", "0", "7600"],
  ["3650", "0", "7600"],
] as const;

describe("a canceled deal", () => {
  it.each(DAYS)(
    "on day %s has a clawback share of %s of the revenue share paid until then: %s",
    (cancelDay, share, base) => {
      const { values } = deal({ ...CANCELED, motion: "revenueShare", cancelDay });
      expect(values).toMatchObject({ clawbackShare: share, clawbackBase: base });
      const kept = Rational.one.minus(rational(share)).times(rational(base));
      expect(rational(values.partnerEarningsAfterClawback).toString()).toBe(kept.rounded(2).toString());
    },
  );

  it.each(DAYS)("on day %s has a clawback share of %s of other payments", (cancelDay, share) => {
    const motions = [
      ["referral", "10100"],
      ["tieredCommission", "15100"],
      ["reseller", "1475"],
    ] as const;
    for (const [motion, base] of motions) {
      const { values } = deal({ ...CANCELED, motion, cancelDay });
      expect(values).toMatchObject({ clawbackShare: share, clawbackBase: base });
      const clawback = rational(share).times(rational(base)).rounded(2);
      expect(rational(values.clawback).toString()).toBe(clawback.toString());
      const after = rational(values.partnerEarnings).minus(clawback);
      expect(rational(values.partnerEarningsAfterClawback).toString()).toBe(after.toString());
    }
  });

  it("pays back one part in 180 on the last day, and nothing if it is not canceled", () => {
    const referral = { ...CANCELED, motion: "referral" };
    expect(deal({ ...referral, cancelDay: "179" }).values.clawback).toBe("56.11");
    for (const cancelDay of [null, "", undefined]) {
      expect(deal({ ...referral, cancelDay }).values).toMatchObject({ clawback: "0", clawbackBase: "10100" });
    }
    expect(deal({ ...CANCELED, motion: "revenueShare" }).values.clawbackBase).toBe("7600");
  });
});

describe("any deal", () => {
  const each = (holds: (calculated: Calculation, inputs: Inputs) => void): void => {
    fc.assert(fc.property(inputsOf(described, 4), (inputs) => holds(deal(inputs), inputs)));
  };

  it("is divided into the parts of its list price", () => {
    const waterfall = described.charts.find((chart) => chart.kind === "waterfall");
    expect(waterfall).toMatchObject({ total: "listPrice" });
    const parts = waterfall?.kind === "waterfall" ? waterfall.parts : [];
    expect(parts).toHaveLength(4);
    each(({ values }) => {
      expect(sum(parts.map((part) => values[part])).toString()).toBe(rational(values.listPrice).toString());
    });
  });

  it("has years that add up to its total", () => {
    each(({ values, tables }) => {
      const total = (id: string): string => sum(column(tables.years, id)).toString();
      expect(total("partnerEarns")).toBe(rational(values.partnerEarnings).toString());
      expect(total("customerPays")).toBe(rational(values.customerPrice).toString());
      expect(total("vendorKeeps")).toBe(rational(values.vendorNetRevenue).toString());
    });
  });

  it("pays an amount in whole cents in each year", () => {
    each(({ tables }) => {
      for (const cell of column(tables.years, "partnerEarns")) expect(cell).toMatch(/^-?\d+(\.\d{1,2})?$/);
    });
  });

  it("has a row for each motion with the values of a deal in that motion", () => {
    each(({ tables }, inputs) => {
      const motions = tables.motions ?? [];
      expect(column(motions, "motion")).toEqual(["referral", "revenueShare", "tieredCommission", "reseller"]);
      for (const { motion, reasons: _, ...cells } of motions) {
        expect(deal({ ...inputs, motion }).values).toMatchObject(cells);
      }
    });
  });

  it("fills the brackets with its volume", () => {
    each(({ values, tables }, { yearToDateVolume = "0" }) => {
      const volume = rational(values.price).plus(Rational.parse(String(yearToDateVolume)));
      expect(sum(column(tables.brackets, "amountInBracket")).toString()).toBe(volume.toString());
      for (const { rate, amountInBracket, bracketCommission } of tables.brackets ?? []) {
        const commission = rational(rate as string).times(rational(amountInBracket as string));
        expect(rational(bracketCommission as string).toString()).toBe(commission.toString());
      }
    });
  });
});

describe("the years of a deal", () => {
  const years = (inputs: Inputs): unknown[] => column(deal(inputs).tables.years, "partnerEarns");

  it("have a revenue share for their months", () => {
    const share = { motion: "revenueShare", dealValue: "12000", termYears: "3", revenueShareRate: "0.1" };
    expect(years({ ...share, revenueShareMonths: "30" })).toEqual(["1200", "1200", "600"]);
    expect(years({ ...share, revenueShareMonths: "7" })).toEqual(["700", "0", "0"]);
    expect(years({ ...share, revenueShareMonths: "120", spiff: "50" })).toEqual(["1250", "1200", "1200"]);
  });

  it("have an equal part of a reseller's gross profit, and the rebate in the first year", () => {
    const reseller = { dealValue: "100", termYears: "3", tier: "platinum", registered: false };
    expect(years({ ...reseller, customerDiscount: "0.0665" })).toEqual(["33.35", "33.35", "33.35"]);
    expect(years({ ...reseller, termYears: "1", yearToDateVolume: "499900" })).toEqual(["43"]);
    expect(years({ ...reseller, yearToDateVolume: "499900" })).toEqual(["49", "40", "40"]);
  });

  it("have any other payment in the first year", () => {
    const once = { dealValue: "1000", termYears: "3", spiffMultiplier: "2" };
    expect(years({ ...once, motion: "referral" })).toEqual(["400", "0", "0"]);
    expect(years({ ...once, motion: "tieredCommission" })).toEqual(["400", "0", "0"]);
    expect(years({ ...once, motion: "referral", attribution: "none" })).toEqual(["0", "0", "0"]);
  });

  it("have an odd cent in the earlier year", () => {
    const cents = { dealValue: "0.1", termYears: "3", tier: "silver", registered: false };
    expect(years(cents)).toEqual(["0.03", "0.03", "0.03"]);
    expect(years({ ...cents, dealValue: "0.11" })).toEqual(["0.04", "0.03", "0.03"]);
  });
});
