import { CalculationError, load } from "partner-calculators";
import { describe, expect, it } from "vitest";

const core = await load();

describe("calculateMany", () => {
  it("returns the values of each valid row and the problems of each invalid row", () => {
    const rows = [{ sponsorship: "40000" }, { sponsorship: "-1", ourShare: "x" }, {}];
    const problems = [
      { path: "sponsorship", code: "belowMinimum", params: { minimum: "0", maximum: "1000000000000" } },
      { path: "ourShare", code: "notANumber", params: {} },
    ];
    expect(core.calculateMany("event-roi", rows)).toEqual([
      { values: core.calculate("event-roi", rows[0]).values },
      { problems },
      { values: core.calculate("event-roi").values },
    ]);
  });

  it("returns an empty list for no rows", () => {
    expect(core.calculateMany("event-roi", [])).toEqual([]);
  });

  it("uses the given program", () => {
    const program = { affiliate: { rate: "0.4" } };
    expect(core.calculateMany("affiliate-economics", [{}], program)).toEqual([
      { values: core.calculate("affiliate-economics", {}, program).values },
    ]);
  });

  it("throws if the calculator or the program is invalid", () => {
    expect(() => core.calculateMany("nothing", [])).toThrow(CalculationError);
    expect(() => core.calculateMany("event-roi", [], { currency: "dollars" })).toThrow(CalculationError);
  });
});
