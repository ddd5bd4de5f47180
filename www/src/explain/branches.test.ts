import { describe, expect, it } from "vitest";
import type { Value } from "../core/contract/index.js";
import { taken } from "./branches.js";
import { single } from "./condition.js";
import { print, tree } from "./printed.test-support.js";

function read(formula: string, values: Record<string, Value> = {}) {
  const { node, because } = taken(tree(formula, values));
  return { node: print(node), because: single(because).map(print) };
}

describe("the branch that was taken", () => {
  it("is the one that the core looked at", () => {
    expect(read('if(method = "direct", counted, otherPeople × otherRate)')).toEqual({
      node: "counted",
      because: ['(method = "direct")'],
    });
  });

  it("is explained by conditions that hold, not by their negations", () => {
    const values = { method: "funnel" };
    expect(read('if(method = "direct", otherCount, attendees × rate)', values)).toEqual({
      node: "(attendees × rate)",
      because: ['(method = "funnel")'],
    });
  });

  it("may be a constant or a reason", () => {
    const because = ["(cost ≤ 0)"];
    expect(read("if(cost > 0, otherShare, 0)")).toEqual({ node: "0", because });
    expect(read("if(cost > 0, otherShare, notApplicable)")).toEqual({ node: "notApplicable", because });
  });

  it("of nested ifs gives every condition once", () => {
    const nested = 'if(m = "a" or m = "b", otherX, if(m = "c", otherY, 0))';
    expect(read(nested, { m: "d" })).toEqual({ node: "0", because: ['(m = "d")'] });
  });

  it("gives a condition once, even if its branches give it different values", () => {
    const nested = 'if(m = "a", otherX, if(m = "b", otherY, if(m = "d", z, otherZ)))';
    const values = { m: "d", 'm = "a"': false, 'm = "b"': false, 'm = "d"': true };
    expect(read(nested, values)).toEqual({ node: "z", because: ['(m = "d")'] });
  });

  it("is found where the condition itself chooses", () => {
    expect(read("if(a < if(given(b), b, otherC), x, otherY)")).toEqual({
      node: "x",
      because: ["given(b)", "(a < b)"],
    });
  });
});

describe("a condition that decided", () => {
  it("is the side of an `or` that was true", () => {
    expect(read("if(a > 1 or otherB > 2, x, otherY)").because).toEqual(["(a > 1)"]);
    expect(read("if(a > 1 or b > 2, x, otherY)").because).toEqual(["(b > 2)"]);
  });

  it("is the side of an `and` that was false", () => {
    expect(read("if(a > 1 and otherB > 2, otherX, y)").because).toEqual(["(a ≤ 1)"]);
    expect(read("if(a > 1 and b > 2, otherX, y)").because).toEqual(["(b ≤ 2)"]);
  });
});
