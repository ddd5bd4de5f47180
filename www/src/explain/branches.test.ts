import { describe, expect, it } from "vitest";
import type { Value } from "../core/contract/index.js";
import { taken, termsByPlace } from "./branches.js";
import { single } from "./condition.js";
import { parse } from "./parse.js";
import { print, terms } from "./printed.test-support.js";

function read(formula: string, values: Record<string, Value>) {
  const places = termsByPlace(terms(formula, values));
  const { node, because } = taken(parse(formula), places);
  return { node: print(node), because: single(because, places).map(print) };
}

describe("parse", () => {
  it.each([
    ["a + b × c", "(a + (b × c))"],
    ["(a + b) × c", "((a + b) × c)"],
    ["a − b − c", "((a − b) − c)"],
    ["a ÷ (b × c)", "(a ÷ (b × c))"],
    ["−a × 0.5", "((− a) × 0.5)"],
    ['not a = "x" and b > 1 or c', '(((not (a = "x")) and (b > 1)) or c)'],
    ["max(0, program.tiers.mdf.annual − used)", "max(0, (program.tiers.mdf.annual − used))"],
    ["sum(rows.cost)", "sum(rows.cost)"],
  ])("%s", (formula, structure) => {
    expect(print(parse(formula))).toBe(structure);
  });

  it("keeps the places", () => {
    const formula = "floor(deals) × averageDeal";
    const node = parse(formula);
    expect(node.kind === "binary" && formula.slice(node.left.start, node.left.end)).toBe("floor(deals)");
  });
});

describe("the branch that was taken", () => {
  const formula = 'if(method = "direct", counted, attendees × rate)';

  it("is the one that was looked at", () => {
    expect(read(formula, { method: "direct", counted: "75" })).toEqual({
      node: "counted",
      because: ['(method = "direct")'],
    });
  });

  it("is said by what holds, not by what does not", () => {
    expect(read(formula, { method: "funnel", attendees: "10", rate: "0.1" })).toEqual({
      node: "(attendees × rate)",
      because: ['(method = "funnel")'],
    });
  });

  it("is found by its condition where it has no names", () => {
    const zero = "if(cost > 0, notApplicable, 0)";
    expect(read(zero, { cost: "5" })).toEqual({ node: "notApplicable", because: ["(cost > 0)"] });
    expect(read(zero, { cost: "0" })).toEqual({ node: "0", because: ["(cost ≤ 0)"] });
  });

  it("of nested ifs says every condition once", () => {
    const nested = 'if(m = "a" or m = "b", x, if(m = "c", y, 0))';
    const { node, because } = read(nested, { m: "d" });
    expect(node).toBe("0");
    expect(because.length).toBeGreaterThan(0);
  });

  it("is found where the condition itself chooses", () => {
    const nested = 'if(a < if(given(b), b, c), "x", "y")';
    expect(read(nested, { a: "0.5", "given(b)": true, b: "0.7" })).toEqual({
      node: '"x"',
      because: ["given(b)", "(a < b)"],
    });
    expect(read(nested, { a: "0.5", "given(b)": false, c: "0.2" })).toMatchObject({ node: '"y"' });
  });
});
