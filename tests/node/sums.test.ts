import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, ResultRow } from "../../www/src/core/contract/index.js";
import { inputsOf } from "./support/arbitrary.js";
import { close, Rational } from "./support/rational.js";
import { rational } from "./support/shown.js";

const core = await load();

const sum = (rows: readonly ResultRow[], column: string): Rational =>
  rows.map((row) => rational(row[column] as string)).reduce((a, b) => a.plus(b), Rational.zero);

/** Inputs without campaigns split by audience, because such a split may not end. */
const exactPlans = inputsOf(core.describe("co-marketing-budget"), 4).map((inputs): Inputs => {
  const campaigns = inputs.campaigns as Inputs[] | undefined;
  const even = campaigns?.map((row) => ({ ...row, split: row.split === "audience" ? "even" : row.split }));
  return { ...inputs, campaigns: even ?? [{ ...row, split: "even" }] };
});

const row = { name: "A", type: "emailSwap", runs: 3, cost: "99.99", leads: "7" };

const TOTALS = [
  ["co-marketing-budget", "campaigns", "totalOurs", "plannedOurs"],
  ["co-marketing-budget", "campaigns", "totalPartner", "plannedPartner"],
  ["co-marketing-budget", "campaigns", "totalLeads", "leads"],
  ["tier-roi", "tiers", "partners", "partners"],
  ["tier-roi", "tiers", "totalRevenue", "revenue"],
  ["tier-roi", "tiers", "totalContribution", "contribution"],
  ["tier-roi", "tiers", "totalCost", "cost"],
  ["tier-roi", "tiers", "totalNet", "net"],
] as const;

describe("the cells of a column", () => {
  it.each(TOTALS)("%s: %s.%s add up exactly to %s", (calculator, table, column, line) => {
    const any = calculator === "tier-roi" ? inputsOf(core.describe(calculator), 2) : exactPlans;
    fc.assert(
      fc.property(any, (inputs) => {
        const { tables, values } = core.calculate(calculator, inputs);
        expect(sum(tables[table] ?? [], column).toString()).toBe(rational(values[line]).toString());
      }),
    );
  });
});

describe("a shared cost", () => {
  it("is divided completely", () => {
    fc.assert(
      fc.property(exactPlans, (inputs) => {
        const { tables, values } = core.calculate("co-marketing-budget", inputs);
        for (const { cost, ourCost, partnerCost } of tables.campaigns ?? []) {
          const both = rational(ourCost as string).plus(rational(partnerCost as string));
          expect(both.equals(rational(cost as string))).toBe(true);
        }
        const both = rational(values.plannedOurs).plus(rational(values.plannedPartner));
        expect(both.equals(rational(values.plannedTotal))).toBe(true);
      }),
    );
  });

  it("by audience is divided completely, except for the last digits", () => {
    const audience = fc.bigInt(1n, 1_000_000_000n).map(String);
    fc.assert(
      fc.property(audience, audience, (ourAudience, partnerAudience) => {
        const campaigns = [{ ...row, split: "audience" }];
        const inputs = { campaigns, ourAudience, partnerAudience };
        const [only] = core.calculate("co-marketing-budget", inputs).tables.campaigns ?? [];
        const both = rational(only?.ourCost as string).plus(rational(only?.partnerCost as string));
        expect(close(both, rational(only?.cost as string))).toBe(true);
      }),
    );
  });
});

describe("the shares of the tiers", () => {
  it.each(["revenueShare", "netShare"])("add up to 1 if they have values: %s", (column) => {
    fc.assert(
      fc.property(inputsOf(core.describe("tier-roi"), 4), (inputs) => {
        const { tables } = core.calculate("tier-roi", inputs);
        const tiers = tables.tiers ?? [];
        const missing = tiers.filter((tier) => tier[column] === null);
        expect([0, tiers.length]).toContain(missing.length);
        if (missing.length === 0) expect(close(sum(tiers, column), Rational.one)).toBe(true);
      }),
    );
  });
});

describe("a funnel", () => {
  it("never grows from stage to stage", () => {
    fc.assert(
      fc.property(inputsOf(core.describe("event-roi"), 4), (inputs) => {
        const { values } = core.calculate("event-roi", { ...inputs, leadMethod: "funnel" });
        const stages = ["registrations", "attendees", "leads", "opportunities", "deals", "dealsLow"];
        const counts = stages.map((stage) => rational(values[stage]));
        for (const [at, count] of counts.entries()) {
          expect(count.compare(counts[at - 1] ?? count) <= 0n).toBe(true);
        }
      }),
    );
  });
});
