import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownShares } from "./shown-shares.js";

describe("the shares of a column", () => {
  it("add up to the whole as they are shown", () => {
    const shares = [
      "0.2063492063492063492063492063",
      "0.4761904761904761904761904762",
      "0.3174603174603174603174603175",
    ];
    // 206 + 476 + 317 thousandths lack one, which goes to the largest remainder: .4603.
    expect(shownShares(shares)).toEqual(["0.206", "0.476", "0.318"]);
  });

  it("stay equal if they are equal", () => {
    const third = "0.3333333333333333333333333333";
    expect(shownShares([third, third, third])).toBeUndefined();
    expect(shownShares(["0.25", "0.25", "0.5"])).toEqual(["0.25", "0.25", "0.5"]);
  });

  it("are not changed if they do not add up to a whole", () => {
    expect(shownShares(["0.5", "0.4"])).toBeUndefined();
    expect(shownShares(["1.5", "-0.5"])).toBeUndefined();
    expect(shownShares(["1", null])).toBeUndefined();
    expect(shownShares(["1", true])).toBeUndefined();
    expect(shownShares([])).toBeUndefined();
  });

  it("differ from the exact share by less than a step", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, (weights) => {
        const all = weights.reduce((a, b) => a + b, 0);
        fc.pre(all > 0);
        const shares = weights.map((weight) => (weight / all).toFixed(20));
        const shown = shownShares(shares);
        fc.pre(shown !== undefined);
        const steps = (shown ?? []).map((share) => Math.round(Number(share) * 1000));
        expect(steps.reduce((a, b) => a + b, 0)).toBe(1000);
        steps.forEach((step, at) => {
          expect(Math.abs(step - Number(shares[at]) * 1000)).toBeLessThan(1);
        });
      }),
    );
  });
});
