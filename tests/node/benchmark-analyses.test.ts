import Decimal from "decimal.js";
import { describe, expect, it } from "vitest";
import { effects, simulateWith } from "../../bench/analyses/around.mjs";
import { inDecimals, inNumbers } from "../../bench/analyses/by-hand.mjs";
import { inPublicodes } from "../../bench/analyses/in-publicodes.mjs";
import { inSheet } from "../../bench/analyses/in-sheet.mjs";
import { inSquiggle } from "../../bench/analyses/in-squiggle.mjs";
import { GOALS } from "../../bench/analyses/questions.mjs";
import { summary, triangular } from "../../bench/analyses/samples.mjs";
import { seek, seekExactly } from "../../bench/analyses/secant.mjs";
import { NOW } from "../../bench/contenders.mjs";
import { agree } from "../../bench/engine/agree.mjs";
import { neededFor } from "../../bench/engine/event-roi.model.mjs";
import { lines } from "../../bench/engine/event-roi.publicodes.mjs";
import { sheetOf } from "../../bench/engine/event-roi.sheet.mjs";
import { calculateWith } from "../../bench/engine/event-roi.squiggle.mjs";
import { readArguments } from "../../bench/parts.mjs";
import { analysesSections } from "../../bench/report/analyses.mjs";
import { significant, times } from "../../bench/report/rows.mjs";
import { asText } from "../../bench/report/table.mjs";

describe("the models of peers", () => {
  it("have only the lines that the wanted ones need", () => {
    const figures = { a: "x + 1", b: "a * 2", c: "if(b > a, c1, 0)", c1: "x - 1", d: "a" };
    expect(Object.keys(neededFor(["b"], figures))).toEqual(["a", "b"]);
    expect(Object.keys(neededFor(["c"], figures))).toEqual(["a", "b", "c", "c1"]);
  });

  it("give the same figures as a sheet and as a function of Squiggle", async () => {
    const sheet = sheetOf();
    const calculate = await calculateWith(["qualifiedLeads", "averageDeal"]);
    // 80 leads give 4.8 deals; costs are 15,000 + 7,000.
    const values = calculate({ qualifiedLeads: 80, averageDeal: 20_000 });
    sheet.set({ qualifiedLeads: 80, averageDeal: 20_000 });
    const expected = {
      deals: 4.8,
      dealsLow: 4,
      dealsHigh: 5,
      revenue: 96_000,
      netRoi: 74 / 22,
      attendees: null,
    };
    agree("Squiggle", values, expected);
    agree("HyperFormula", Object.fromEntries(sheet.lines.map((line) => [line, sheet.get(line)])), expected);
    expect(Object.keys(values)).toEqual(lines);
    expect(sheet.lines).toEqual(lines);
  });

  it("take the funnel where leads are not counted", () => {
    const sheet = sheetOf(["costPerAttendee"]);
    sheet.set({ leadMethod: "funnel" });
    // 65,000 × 0.015 × 0.44 = 429 attendees.
    agree(
      "HyperFormula",
      { costPerAttendee: sheet.get("costPerAttendee") },
      { costPerAttendee: 22_000 / 429 },
    );
  });
});

describe("results that are compared", () => {
  it("agree within a share of the value", () => {
    expect(() => agree("peer", { a: 1.0000000001, b: null }, { a: "1", b: null })).not.toThrow();
    expect(() => agree("peer", { a: 1.1 }, { a: "1" }, 0.2)).not.toThrow();
  });

  it.each([
    ["another number", { a: 1.001 }],
    ["a number that is missing", { a: null }],
    ["a line that is unknown", {}],
    ["not a number", { a: Number.NaN }],
  ])("do not agree: %s", (_, values) => {
    expect(() => agree("peer", values, { a: "1" })).toThrow("peer: a is 1 in the core");
  });

  it("do not agree: a number where the core has none", () => {
    expect(() => agree("peer", { a: 0 }, { a: null })).toThrow("peer: a is null");
  });
});

describe("the goal seek around an engine", () => {
  it("finds a value on a curve", () => {
    expect(seek((x: number) => x ** 3, 8, 1)).toBeCloseTo(2, 8);
    expect(seekExactly(Decimal, (x: Decimal) => x.times(x), 9, 1).toFixed(15)).toBe("3.000000000000000");
  });

  it("fails where there is no value", () => {
    expect(() => seek((x: number) => x ** 2 + 1, 0, 1)).toThrow("does not find");
    expect(() => seekExactly(Decimal, (x: Decimal) => x.times(x).plus(1), 0, 1)).toThrow("does not find");
  });

  const peers = {
    "plain numbers": inNumbers,
    decimals: inDecimals,
    publicodes: inPublicodes,
    HyperFormula: inSheet,
  };
  it.each(Object.entries(peers))("solves both questions: %s", (_, { goalSeek }) => {
    // 6.75 × 22,000 ÷ 4.5 deals; 22,000 − 112,500 ÷ 8.
    expect(Number(goalSeek(GOALS.straight))).toBeCloseTo(33_000, 3);
    expect(Number(goalSeek(GOALS.curved))).toBeCloseTo(7937.5, 3);
  });

  it.each(Object.entries(peers))("ranks the effects: %s", (_, { sensitivity }) => {
    const ends = [
      { input: "travel", low: 4500, high: 5500 },
      { input: "averageDeal", low: 22_500, high: 27_500 },
    ];
    const found = sensitivity(ends);
    expect(Object.keys(found)).toEqual(["averageDeal", "travel"]);
    // 4.5 deals × 5,000 ÷ 22,000; 112,500 ÷ 21,500 − 112,500 ÷ 22,500.
    agree("peer", found, { averageDeal: 22.5 / 22, travel: 112.5 / 21.5 - 5 }, 1e-8);
  });
});

describe("a simulation by hand", () => {
  it("draws from a triangular distribution", () => {
    expect(triangular([2, 4, 10], 0)).toBe(2);
    expect(triangular([2, 4, 10], 0.25)).toBe(4);
    expect(triangular([2, 4, 10], 0.5)).toBe(10 - Math.sqrt(24));
  });

  it("sums up samples", () => {
    const found = summary(Float64Array.from({ length: 101 }, (_, at) => 100 - at));
    expect(found).toMatchObject({ p10: 10, p50: 50, p90: 90, mean: 50, min: 0, max: 100 });
    expect(found.histogram).toHaveLength(40);
    expect(found.histogram.reduce((sum: number, count: number) => sum + count, 0)).toBe(101);
    expect(summary(Float64Array.of(7, 7)).histogram[0]).toBe(2);
  });

  it("asks an engine once for each trial", () => {
    const asked: Record<string, number>[] = [];
    const found = simulateWith((drawn: Record<string, number>) => {
      asked.push(drawn);
      return [asked.length, -asked.length];
    }, 3);
    expect(found).toMatchObject({ revenue: { p50: 2, max: 3 }, netRoi: { min: -3 } });
    expect(asked.every(({ averageDeal = 0 }) => averageDeal >= 15_000 && averageDeal <= 40_000)).toBe(true);
  });

  // 75 leads × 0.3 × 0.2 × 26,666.67 on average, because the inputs are independent; 120,000 ÷ 22,000 − 1.
  const means = { revenue: 120_000, netRoi: 120 / 22 - 1 };
  const meansOf = (outputs: Record<string, { [name: string]: unknown }>) =>
    Object.fromEntries(Object.entries(outputs).map(([line, { mean }]) => [line, mean]));

  it.each([
    ["plain numbers", inNumbers, 10_000],
    ["decimals", inDecimals, 400],
    ["publicodes", inPublicodes, 100],
    ["HyperFormula", inSheet, 400],
  ])("has the means that follow from the inputs: %s", (name, { simulate }, trials) => {
    // Seven standard errors, so that chance does not fail the test.
    agree(name, meansOf(simulate(trials)), means, 2.8 / Math.sqrt(trials));
  });

  it("has a peer in Squiggle, whose results a seed repeats", async () => {
    const found = await inSquiggle.simulate(2000);
    agree("Squiggle", meansOf(found), means, 0.05);
    expect(Object.keys(found.revenue ?? {})).toEqual(["p10", "p50", "p90", "mean"]);
    expect(await inSquiggle.simulate(2000)).toEqual(found);
    expect(await inSquiggle.simulate(2000, "2")).not.toEqual(found);
  });

  it("ranks effects by their distance", () => {
    const figure = ({ a = 1, b = 1 }: { a?: number; b?: number }) => a - 10 * b;
    const ends = ["a", "b"].map((input) => ({ input, low: 0, high: 2 }));
    expect(Object.entries(effects(figure, ends))).toEqual([
      ["b", 20],
      ["a", 2],
    ]);
  });
});

describe("the report of the analyses", () => {
  const timed = (own: number, peer: number) => ({ [NOW]: { time: own }, Squiggle: { time: peer } });
  const sections = (own: number, peer: number) =>
    analysesSections({
      goals: { straight: timed(1, 0.0002446), curved: timed(2, 5) },
      sensitivity: { inputs: 15, times: timed(0.15, 19.2) },
      simulation: { times: timed(own, peer), trials: { [NOW]: 100_000, Squiggle: 100_000 } },
    });

  it("has ratios with milliseconds, and aims", () => {
    const [goal = "", sensitivity = "", simulation = ""] = sections(16, 130).map(asText);
    expect(goal).toMatch(/Squiggle +0\.000245 × \(0\.000245\) +2\.50 × \(5\)/);
    expect(sensitivity).toMatch(/Squiggle +128 × \(19\.2\)/);
    expect(simulation).toMatch(/this version +1\.00 × \(16\) +100,000/);
    expect(simulation).toContain("three times faster than Squiggle: met.");
    expect(simulation).toContain("at most 20 ms: met.");
  });

  it("says which aims are missed", () => {
    const simulation = asText(sections(21, 62).at(-1));
    expect(simulation).toContain("three times faster than Squiggle: missed.");
    expect(simulation).toContain("at most 20 ms: missed.");
  });

  it("writes figures of every size", () => {
    expect([0.0002446, 1.2055, 89_881.6].map(significant)).toEqual(["0.000245", "1.21", "89,900"]);
    expect([0.0002, 0.5, 5.126, 4156.4].map(times)).toEqual(["0.0002 ×", "0.50 ×", "5.13 ×", "4,156 ×"]);
  });
});

describe("the parts of the benchmark", () => {
  it("are all, or those that are named, in the order of the report", () => {
    expect(readArguments(["--write"])).toEqual({
      names: ["pages", "versions", "engines", "many", "command", "analyses"],
      write: true,
    });
    expect(readArguments(["--only", "analyses,many"])).toEqual({ names: ["many", "analyses"], write: false });
  });

  it.each([[["--only", "anlyses"]], [["--only", ""]], [["--only", "many", "--write"]], [["--all"]]])(
    "are refused: %j",
    (args) => {
      expect(() => readArguments(args)).toThrow();
    },
  );
});
