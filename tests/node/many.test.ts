import { CalculationError, load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { CALCULATORS, EXAMPLES } from "./support/examples.js";
import { refused } from "./support/refused.js";

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

  it("computes only the requested lines", () => {
    const rows = [{ sponsorship: "40000" }, { sponsorship: "-1" }, {}];
    const lines = ["returnMultiple", "investment"];
    expect(core.calculateMany("event-roi", rows, undefined, { lines })).toEqual([
      { values: { returnMultiple: "4.1666666666666666666666666667", investment: "27000" } },
      { problems: [expect.objectContaining({ path: "sponsorship", code: "belowMinimum" })] },
      { values: { returnMultiple: "5.1136363636363636363636363636", investment: "22000" } },
    ]);
  });

  it.each(CALCULATORS)("computes each line of %s alone as it does among all lines", (id) => {
    const rows = EXAMPLES.filter(([calculator, , { program }]) => calculator === id && !program).map(
      ([, , { inputs }]) => inputs,
    );
    const all = core.calculateMany(id, rows);
    for (const line of core.describe(id).lines.map((each) => each.id)) {
      const alone = core.calculateMany(id, rows, undefined, { lines: [line] });
      expect(alone).toEqual(
        all.map((row) => ("values" in row ? { values: { [line]: row.values[line] } } : row)),
      );
    }
  });

  it("keeps the order of more rows than cross at once, also if some of them are refused", () => {
    const tooLarge = { sponsorship: "x".repeat(9_000_000) };
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      at % 1000 === 7 ? tooLarge : { sponsorship: String(at), travel: "1500" },
    );
    const options = { lines: ["grossCost"] };
    const results = core.calculateMany("event-roi", rows, undefined, options);
    const refusedRows = results.flatMap((row, at) => ("problems" in row ? [at] : []));
    expect(refusedRows).toEqual(Array.from({ length: 20 }, (_, at) => at * 1000 + 7));
    for (const at of [0, 8, 9_999, 19_999]) {
      const { grossCost } = core.calculate("event-roi", rows[at]).values;
      expect(results[at]).toEqual({ values: { grossCost } });
    }
  });

  it("refuses a line that the calculator does not have", () => {
    const ask = (lines: unknown) => () =>
      core.calculateMany("event-roi", [{}], undefined, { lines: lines as string[] });
    expect(refused(ask(["revenue", "sponsorship"]))).toEqual([
      { path: "sponsorship", code: "unknownField", params: {} },
    ]);
    for (const line of [undefined, null, 5, Symbol("revenue")]) {
      expect(refused(ask(["revenue", line]))).toEqual([
        { path: String(line), code: "unknownField", params: {} },
      ]);
    }
    for (const lines of ["revenue", null, {}]) {
      expect(refused(ask(lines))).toEqual([{ path: "lines", code: "wrongType", params: {} }]);
    }
  });

  it("throws if the calculator or the program is invalid", () => {
    expect(() => core.calculateMany("nothing", [])).toThrow(CalculationError);
    expect(() => core.calculateMany("event-roi", [], { currency: "dollars" })).toThrow(CalculationError);
  });
});
