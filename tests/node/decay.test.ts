import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { ResultRow } from "../../www/src/core/contract/index.js";
import { powerOfTwo } from "./support/formula/power-of-two.js";
import { Rational } from "./support/rational.js";
import { rational } from "./support/shown.js";

const core = await load();

const touches = (days: readonly (number | string)[], halfLifeDays: string): ResultRow[] => {
  const rows = days.map((daysBeforeClose, at) => ({ partner: `Partner ${at}`, daysBeforeClose }));
  return (
    core.calculate("attribution", { model: "timeDecay", halfLifeDays, touches: rows }).tables.touches ?? []
  );
};

const day = fc.integer({ min: 0, max: 3650 });
/** From a thousandth of a day to ten years. */
const halfLife = fc
  .oneof(fc.bigInt(1n, 100_000n), fc.bigInt(1n, 3_650_000n))
  .map((units) => new Rational(units, 1000n));

describe("the weight of a touch", () => {
  it("is accurate to twenty decimals on every day", () => {
    fc.assert(
      fc.property(day, halfLife, (days, half) => {
        const [early, last] = touches([days, 0], half.toString(3));
        const exact = powerOfTwo(new Rational(BigInt(-days)).over(half));
        const off = rational(early?.weightUsed as string)
          .minus(exact)
          .absolute();
        expect(off.compare(new Rational(1n, 10n ** 20n)) < 0n).toBe(true);
        expect(last?.weightUsed).toBe("1");
      }),
      { numRuns: 500 },
    );
  });

  it("halves with each half-life, counted from the latest touch", () => {
    const weights = (days: number[]): unknown[] => touches(days, "7").map((row) => row.weightUsed);
    expect(weights([28, 21, 14, 7, 0])).toEqual(["0.0625", "0.125", "0.25", "0.5", "1"]);
    expect(weights([3650, 3643])).toEqual(["0.5", "1"]);
    expect(weights([3650])).toEqual(["1"]);
  });

  it("never rises with the days, and reaches zero", () => {
    fc.assert(
      fc.property(day, day, halfLife, (one, other, half) => {
        const [earlier, later] = touches([Math.max(one, other), Math.min(one, other), 0], half.toString(3));
        const weights = [earlier, later].map((row) => rational(row?.weightUsed as string));
        expect((weights[0] ?? Rational.one).compare(weights[1] ?? Rational.zero) <= 0n).toBe(true);
      }),
    );
    expect(touches([3650, 0], "0.5").map((row) => row.amount)).toEqual(["0", "100000"]);
  });
});
