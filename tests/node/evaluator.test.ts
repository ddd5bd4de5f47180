import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate, type Scope } from "./support/formula/evaluate.js";
import { parse } from "./support/formula/parse.js";
import { Missing, type Value } from "./support/formula/value.js";
import { VOCABULARY } from "./support/formula/words.js";
import { Rational } from "./support/rational.js";
import { written } from "./support/shown.js";

const numbers = (...texts: string[]): Value[] => texts.map((text) => Rational.parse(text));
const none = new Missing("divideByZero");

const VALUES: Record<string, Value> = {
  x: Rational.parse("10"),
  zero: Rational.zero,
  text: "flat",
  none,
  unlimited: new Missing("noLimit"),
};
const COLUMNS: Record<string, Value[]> = {
  "t.from": numbers("0", "6", "21"),
  "t.rate": numbers("0.1", "0.2", "0.3"),
  "t.equal": numbers("1", "1", "1"),
  "t.holes": [none, ...numbers("3", "3")],
  "t.lost": [...numbers("3"), none, none],
  "t.names": ["a", "b", "c"],
  "t.partners": ["x", "y", "x"],
  "t.none": [none, none, none],
  "t.met": [true, true, false],
  "t.all": [true, true, true],
  "t.unmet": [false, false, false],
  "t.limits": [...numbers("5", "50"), new Missing("noLimit")],
};

const scope: Scope = {
  value: (name) => VALUES[name] ?? new Missing("notApplicable"),
  column: (name) => COLUMNS[name] ?? [],
  rows: () => 3,
  row: 0,
  everyRow: () => [1n, 2n, 3n].map((place) => ({ ...scope, value: () => new Rational(place) })),
  minorUnits: 2,
};

const result = (formula: string): string => written(evaluate(parse(formula), scope));

describe("the evaluator of the tests", () => {
  it.each([
    ["1 + 2 × 3 − 4 ÷ 8", "6.5"],
    ["(1 + 2) × −3", "-9"],
    ["not 1 > 2 and 2 ≥ 2 or 1 ÷ 0 = 1", "true"],
    ['text = "flat" and x ≠ 9', "true"],
    ["x ÷ zero + unlimited", "divideByZero"],
    ["unlimited + x ÷ zero", "noLimit"],
    ["if(x > 5, x, x ÷ zero)", "10"],
    ["if(none > 5, x, x)", "divideByZero"],
    ["given(none) or given(x)", "true"],
    ["min(unlimited, x, 12)", "10"],
    ["max(unlimited, x)", "noLimit"],
    ["min(unlimited)", "noLimit"],
    ["max(t.holes)", "3"],
    ["sum(t.rate)", "0.6"],
    ["sum(t.holes)", "divideByZero"],
    ["rows(t)", "3"],
    ["floor(−0.5) + ceil(0.5)", "0"],
    ["kept(0.05, 4)", "3.709875"],
    ["kept(0, 4)", "4"],
    ["kept(0.05, unlimited)", "20"],
    ["kept(zero, unlimited)", "neverEnds"],
    ["power(0.95, 2)", "0.9025"],
    ["power(0, 0)", "1"],
    ["firstMonth(month × 3 ≥ x)", "4"],
    ["firstMonth(x < 0)", "notReached"],
    ['lookup("b", t.names, t.rate)', "0.2"],
    ['lookup("z", t.names, t.rate)', "notApplicable"],
    ["band(x, t.from, t.rate)", "0.2"],
    ["band(−1, t.from, t.rate)", "0.1"],
    ["nextBand(5, t.limits, t.names)", "b"],
    ["nextBand(50, t.limits, t.names)", "c"],
    ["nextBand(21, t.from, t.names)", "topTier"],
    ["marginal(x, t.from, t.rate)", "1.4"],
    ["payable(0.125)", "0.13"],
    ["payable(−0.125)", "-0.13"],
    ["split(100, t.equal)", "33.34"],
    ["split(−100, t.equal)", "-33.34"],
    ["split(100, place × 3)", "16.67"],
    ["split(0.05, t.none)", "divideByZero"],
    ["rowAt(t.names, 2)", "b"],
    ["groupSum(t.from, t.partners, text)", "0"],
    ['groupSum(t.from, t.partners, "x")', "21"],
    ['groupSum(t.holes, t.partners, "x")', "divideByZero"],
    ['groupSum(t.holes, t.partners, "y")', "3"],
    ['firstRow(t.partners, "x")', "1"],
    ['lastRow(t.partners, "x")', "3"],
    ['firstRow(t.partners, "z")', "notReached"],
    ["lastRow(t.rate, 0.20)", "2"],
    ["firstRow(t.rate, none)", "divideByZero"],
    ["lastRow(t.met)", "2"],
    ["lastRow(t.unmet)", "notReached"],
    ["nextRow(t.met)", "3"],
    ["nextRow(t.unmet)", "notReached"],
    ["nextRow(t.all)", "topTier"],
    ["same(t.rate, t.rate) and not same(t.rate, t.from)", "true"],
    ["firstLoss(t.holes)", "notReached"],
    ["firstLoss(t.lost)", "2"],
    ["same(t.holes, t.holes) and not same(t.holes, t.equal)", "true"],
    ["powerOfTwo(−3)", "0.125"],
    ["powerOfTwo(0)", "1"],
    ["powerOfTwo(0.5) × powerOfTwo(1.5) > 3.9999999999999999999999999999", "true"],
    ["powerOfTwo(0.5) × powerOfTwo(1.5) < 4.0000000000000000000000000001", "true"],
    ["powerOfTwo(−1 ÷ 3) > 0.7937005259840997373758528", "true"],
    ["powerOfTwo(−1 ÷ 3) < 0.7937005259840997373758529", "true"],
    ["powerOfTwo(−100000)", "0"],
    ["argMax(t.holes, t.names)", "b"],
    ["argMin(t.from, t.names)", "a"],
    ["grade(x, 10, 11)", "within"],
    ["grade(x, 11, 12)", "below"],
    ["grade(x, 1, unlimited)", "within"],
    ["grade(x, 1, 9)", "above"],
    ["neverRises(t.equal)", "true"],
    ["neverRises(t.rate)", "false"],
  ])("%s is %s", (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  it.each(["1 +", "1 < 2 < 3", "(1", "1 2", "x $ y", '"open', "not", "min()"])("refuses %j", (formula) => {
    expect(() => result(formula)).toThrow(SyntaxError);
  });

  it("has every function of the core", () => {
    const source = readFileSync(new URL("../../src/formula/function.rs", import.meta.url), "utf8");
    const words = [...source.matchAll(/\("(\w+)", Function::/g)].map(([, word]) => word);
    expect(words.length).toBeGreaterThan(20);
    expect([...VOCABULARY].sort()).toEqual(words.sort());
  });
});
