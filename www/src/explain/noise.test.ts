import { describe, expect, it } from "vitest";
import { decidedBy, single } from "./condition.js";
import { simplified } from "./noise.js";
import { print, tree } from "./printed.test-support.js";

describe("a formula is shown without what goes without saying:", () => {
  it.each([
    ["a + 0 + b × c", "(a + (b × c))"],
    ["a × (b + 0)", "(a × b)"],
    ["a + b × 0", "a"],
    ["0 × a", "0"],
    ["payable(0 × a)", "0"],
    ["10 + a × 0.5", "(10 + (a × 0.5))"],
    ["given(row.from) and a ≥ row.from or given(program.x) and b ≥ 1", "((a ≥ row.from) or (b ≥ 1))"],
    ["given(a) and a ≥ b", "(given(a) and (a ≥ b))"],
  ])("%s", (formula, shown) => {
    expect(print(simplified(tree(formula)))).toBe(shown);
  });
});

describe("reasons", () => {
  const isInput = (name: string) => name.startsWith("entered");
  const reasons = (...conditions: string[]) =>
    single(
      conditions.map((each) => tree(each)),
      isInput,
    ).map(print);

  it("leave out which row it is, and that a figure is there", () => {
    expect(reasons("place = 1", "place ≠ rows(brackets)", "given(progress)", "given(program.x)")).toEqual([]);
  });

  it("keep what a person entered or left out, and figures that are missing", () => {
    const kept = ["given(entered)", "(not given(progress))", "(place = firstRow(t.a, b))", "(year > 1)"];
    expect(reasons(...kept)).toEqual(kept);
  });
});

describe("a formula that is a condition", () => {
  const shown = (formula: string, value: boolean) => decidedBy(tree(formula), value, () => false).map(print);

  it("shows what decided", () => {
    const met = "place = 1 or (a ≥ row.a or otherB ≥ otherRow) and c ≥ row.c";
    expect(shown(met, true)).toEqual(["(a ≥ row.a)", "(c ≥ row.c)"]);
  });

  it("shows all that failed, where one would have been enough", () => {
    const met = "place = 1 or (a ≥ row.a or b ≥ row.b) and otherC ≥ otherRow";
    expect(shown(met, false)).toEqual(["(a < row.a)", "(b < row.b)"]);
  });

  it("is never shown as nothing", () => {
    expect(
      shown("place = 1 or (otherA ≥ otherRow or otherB ≥ otherRow) and otherC ≥ otherRow", true),
    ).toEqual(["(place = 1)"]);
  });
});
