import { describe, expect, it } from "vitest";
import type { Value } from "../core/contract/index.js";
import { termsByPlace } from "./branches.js";
import { decided, single } from "./condition.js";
import { tidied } from "./noise.js";
import { parse } from "./parse.js";
import { print, terms } from "./printed.test-support.js";

describe("a formula is shown without what goes without saying:", () => {
  it.each([
    ["a + 0 + b × c", "(a + (b × c))"],
    ["a × (b + 0)", "(a × b)"],
    ["a + b × 0", "a"],
    ["0 × a", "0"],
    ["10 + a × 0.5", "(10 + (a × 0.5))"],
    ["given(row.from) and a ≥ row.from or given(program.x) and b ≥ 1", "((a ≥ row.from) or (b ≥ 1))"],
    ["given(a) and a ≥ b", "(given(a) and (a ≥ b))"],
  ])("%s", (formula, shown) => {
    expect(print(tidied(parse(formula)))).toBe(shown);
  });
});

describe("reasons", () => {
  const isInput = (name: string) => name.startsWith("entered");
  const reasons = (...conditions: string[]) =>
    single(
      conditions.map((each) => parse(each)),
      termsByPlace([]),
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
  const shown = (formula: string, value: boolean, values: Record<string, Value>) =>
    print(decided(parse(formula), value, termsByPlace(terms(formula, values)), () => false));
  const met = "place = 1 or (a ≥ row.a or b ≥ row.b) and c ≥ row.c";

  it("shows what decided", () => {
    const values = { place: "2", a: "7", "row.a": "5", c: "1", "row.c": "1" };
    expect(shown(met, true, values)).toBe("((a ≥ row.a) and (c ≥ row.c))");
  });

  it("shows all that failed, where one would have been enough", () => {
    const values = { place: "2", a: "1", "row.a": "5", b: "2", "row.b": "3" };
    expect(shown(met, false, values)).toBe("((a < row.a) and (b < row.b))");
  });

  it("is never shown as nothing", () => {
    expect(shown(met, true, { place: "1" })).toBe("(place = 1)");
  });
});
