import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Program, ResultRow } from "../../www/src/core/contract/index.js";
import { inputsOf } from "./support/arbitrary.js";
import { close, Rational } from "./support/rational.js";
import { rational } from "./support/shown.js";

const core = await load();

const figures = (rows: readonly ResultRow[] | undefined, column: string): Rational[] =>
  (rows ?? []).map((row) => rational(row[column] as string));
const sum = (numbers: readonly Rational[]): Rational => numbers.reduce((a, b) => a.plus(b), Rational.zero);

const CURRENCIES = [
  ["USD", 2],
  ["JPY", 0],
  ["KWD", 3],
] as const;

describe.each(CURRENCIES)("a budget in %s", (currency, minorUnits) => {
  const program: Program = { currency };
  const any = inputsOf(core.describe("budget-allocation", program), minorUnits);

  it("is divided completely", () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { values, tables } = core.calculate("budget-allocation", inputs, program);
        const amounts = sum(figures(tables.groups, "amount"));
        expect(amounts.toString()).toBe(rational(values.allocated).toString());
        const both = amounts.plus(rational(values.reserved));
        expect(both.toString()).toBe(Rational.parse(String(inputs.budget ?? "500000")).toString());
      }),
    );
  });

  it("gives each group its share to within one minor unit", () => {
    const coin = new Rational(1n, 10n ** BigInt(minorUnits));
    fc.assert(
      fc.property(any, (inputs) => {
        const { values, tables } = core.calculate("budget-allocation", inputs, program);
        const groups = (inputs.groups ?? core.describe("budget-allocation").tables[0]?.rows) as Inputs[];
        for (const [at, amount] of figures(tables.groups, "amount").entries()) {
          const exact = rational(values.allocated).times(Rational.parse(String(groups[at]?.share)));
          expect(amount.minus(exact).absolute().compare(coin) < 0n).toBe(true);
        }
      }),
    );
  });

  it("has its largest quarter first", () => {
    const coin = new Rational(1n, 10n ** BigInt(minorUnits));
    fc.assert(
      fc.property(any, (inputs) => {
        const { tables } = core.calculate("budget-allocation", inputs, program);
        const quarters = figures(tables.groups, "perQuarter");
        for (const [at, amount] of figures(tables.groups, "amount").entries()) {
          const over = (quarters[at] ?? amount).times(new Rational(4n)).minus(amount);
          expect(over.compare(Rational.zero) >= 0n && over.compare(coin.times(new Rational(4n))) < 0n).toBe(
            true,
          );
          expect((quarters[at] ?? amount).equals((quarters[at] ?? amount).rounded(minorUnits))).toBe(true);
        }
      }),
    );
  });
});

describe.each(CURRENCIES)("the credit for a deal in %s", (currency, minorUnits) => {
  const program: Program = { currency };
  const any = inputsOf(core.describe("attribution", program), minorUnits);

  it("adds up for the touches and for the partners", () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { values, tables } = core.calculate("attribution", inputs, program);
        if (values.topCredit === null) return;
        const value = Rational.parse(String(inputs.dealValue ?? "100000")).toString();
        for (const table of ["touches", "partners"]) {
          expect(sum(figures(tables[table], "amount")).toString()).toBe(value);
          expect(close(sum(figures(tables[table], "credit")), Rational.one)).toBe(true);
        }
        expect(tables.partners).toHaveLength(Number(values.partnerCount));
        expect(tables.touches).toHaveLength(Number(values.touchCount));
      }),
    );
  });

  it("adds up in every model, and its rows have the amounts of the selected model", () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { tables } = core.calculate("attribution", inputs, program);
        const value = Rational.parse(String(inputs.dealValue ?? "100000")).toString();
        const touches = tables.touches ?? [];
        for (const model of ["firstTouch", "lastTouch", "linear", "timeDecay", "custom"]) {
          const rows = (tables.models ?? []).filter((row) => row.model === model);
          expect(rows).toHaveLength(touches.length);
          if (rows.some((row) => row.credit === null)) expect(model).toBe("custom");
          else expect(sum(figures(rows, "amount")).toString()).toBe(value);
          if (model !== (inputs.model ?? "linear")) continue;
          expect(rows.map((row) => row.amount)).toEqual(touches.map((row) => row.amount));
        }
      }),
    );
  });
});

describe("an affiliate's earnings", () => {
  const any = inputsOf(core.describe("affiliate-earnings"), 3).map(
    (inputs): Inputs => ({
      ...inputs,
      horizonMonths:
        inputs.horizonMonths === undefined ? "12" : String(Number(inputs.horizonMonths) % 24 || 1),
    }),
  );

  // A figure has at most 28 decimals, so the sum of tiny ones is off by the last of them.
  const lastDecimals = new Rational(1n, 10n ** 26n);
  const same = (found: Rational, wanted: Rational): boolean =>
    close(found, wanted) || found.minus(wanted).absolute().compare(lastDecimals) <= 0n;

  it("add up month by month", () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { values, tables } = core.calculate("affiliate-earnings", inputs);
        const total = rational(values.totalEarnings);
        expect(same(sum(figures(tables.months, "earnings")), total)).toBe(true);
        expect(same(figures(tables.months, "cumulativeEarnings").at(-1) ?? Rational.zero, total)).toBe(true);
        expect(tables.months).toHaveLength(Number(inputs.horizonMonths));
      }),
    );
  });

  it("are paid on time, rounded to cents, and at most half a cent above the amount due", () => {
    const half = new Rational(1n, 200n);
    fc.assert(
      fc.property(any, (inputs) => {
        const { values, tables } = core.calculate("affiliate-earnings", inputs);
        const held = Number(inputs.holdbackMonths ?? 1);
        const least = Rational.parse(String(inputs.minimumPayout ?? "50"));
        const earned = figures(tables.months, "cumulativeEarnings");
        const payouts = figures(tables.months, "payout");
        let paid = Rational.zero;
        for (const [at, payout] of payouts.entries()) {
          const due = (earned[at - held] ?? Rational.zero).minus(paid);
          const waits = due.compare(Rational.zero) <= 0n || due.compare(least) < 0n;
          expect(payout.toString()).toBe(waits ? "0" : due.rounded(2).toString());
          expect(payout.minus(due).compare(half) <= 0n || waits).toBe(true);
          paid = paid.plus(payout);
        }
        const first = payouts.findIndex((payout) => !payout.isZero());
        expect(values.firstPayoutMonth).toBe(first < 0 ? null : String(first + 1));
      }),
    );
  });
});
