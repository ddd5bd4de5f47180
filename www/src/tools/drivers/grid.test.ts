import { describe, expect, it } from "vitest";
import type { Field } from "../../core/contract/index.js";
import type { GivenInput } from "../shared/inputs.js";
import { canBeAxis, gridAxis } from "./grid-axis.js";
import { presentAt, shades } from "./grid-data.js";

const input = (value: string, field: Partial<Field> = {}): GivenInput => ({
  path: "input",
  id: "input",
  field: { id: "input", unit: "money", default: null, optional: false, ...field },
  label: "Input",
  value,
});

describe("an axis", () => {
  const axis = (value: string, field: Partial<Field> = {}) => {
    const { from, to, steps } = gridAxis(input(value, field));
    return [from, to, steps];
  };

  it("has the present value in the middle, in steps of a tenth", () => {
    expect(axis("30000")).toEqual(["15000", "45000", 11]);
    expect(axis("0.3", { unit: "share", minimum: "0", maximum: "1" })).toEqual(["0.15", "0.45", 11]);
    expect(axis("-100")).toEqual(["-150", "-50", 11]);
  });

  it("reaches further to one side where a bound is near the other, and keeps the present value", () => {
    const share = { unit: "share", minimum: "0", maximum: "1" } as const;
    expect(axis("1", share)).toEqual(["0", "1", 11]);
    expect(axis("0.8", share)).toEqual(["0.16", "0.96", 11]);
    expect(axis("1", { unit: "multiple", minimum: "0.8", maximum: "1.5" })).toEqual(["0.8", "1.5", 8]);
    expect(axis("1", { unit: "multiple", minimum: "0", exclusiveMinimum: true, maximum: "1" })).toEqual([
      "0.1",
      "1",
      10,
    ]);
  });

  it("counts in whole numbers", () => {
    expect(axis("75", { unit: "count" })).toEqual(["40", "110", 11]);
    expect(axis("3", { unit: "whole", minimum: "1", maximum: "10" })).toEqual(["1", "10", 10]);
  });

  it("needs a value that is not zero, and a second one within its bounds", () => {
    expect(canBeAxis(input("0"))).toBe(false);
    expect(canBeAxis(input("5", { minimum: "5", maximum: "5" }))).toBe(false);
    expect(canBeAxis(input("5"))).toBe(true);
  });
});

describe("a heat table", () => {
  it("has seven shades from the lowest to the highest figure, and none without a figure", () => {
    const grid = {
      output: "a",
      rows: [],
      columns: [],
      cells: [
        ["0", "1", "3.5"],
        ["7", "6.9", null],
      ],
    };
    expect(shades(grid)).toEqual([
      [0, 1, 3],
      [6, 6, undefined],
    ]);
  });

  it("has one shade if all figures are the same", () => {
    expect(shades({ output: "a", rows: [], columns: [], cells: [["2", "2"]] })).toEqual([[0, 0]]);
  });

  it("finds the present value however it is written", () => {
    expect([presentAt(["1", "1.50"], "1.5"), presentAt(["1"], "2")]).toEqual([1, -1]);
  });
});
