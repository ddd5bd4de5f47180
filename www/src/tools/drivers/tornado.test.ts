import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomOf } from "../../charts/room.test-support.js";
import type { Effect, Field, Sensitivity } from "../../core/contract/index.js";
import type { GivenInput } from "../shared/inputs.js";
import { readEffects as readAll } from "./tornado-data.js";
import { planTornado, type TornadoBar } from "./tornado-plan.js";

const input = (path: string): GivenInput => ({
  path,
  id: path,
  field: { id: path, unit: "money" } as Field,
  label: path,
  value: "100",
});

const readEffects = (answer: Sensitivity, inputs: GivenInput[]) => readAll(answer, inputs, () => false);

const effect = (path: string, low: string | null, high: string | null, swing: string | null): Effect => ({
  input: path,
  low: { input: "90", output: low },
  high: { input: "110", output: high },
  swing,
});

describe("the effects", () => {
  const many = Array.from({ length: 14 }, (_, at) => effect(`i${at}`, "90", "110", String(20 - at)));
  const answer: Sensitivity = {
    output: "revenue",
    base: "100",
    effects: [...many, effect("none", "100", "100", "0"), effect("gone", null, "110", null)],
  };
  const inputs = [...answer.effects.map((each) => input(each.input))];

  it("have ten bars at most; the rest is named, and so is what has no figure", () => {
    const read = readEffects(answer, inputs);
    expect(read.swings.map((each) => each.input.path)).toEqual(many.slice(0, 10).map((each) => each.input));
    expect(read.little.map(({ path }) => path)).toEqual(["i10", "i11", "i12", "i13", "none"]);
    expect(read.missing.map(({ path }) => path)).toEqual(["gone"]);
  });

  it("have a bar for every input that ties for the largest one, also where quotients were rounded", () => {
    const [third, nearly] = ["33.33333333333333333333333333", "33.33333333333333333333333334"];
    const tied = many.map((each, at) => ({ ...each, swing: at < 12 ? (at % 2 ? third : nearly) : "30" }));
    const read = readEffects({ ...answer, effects: tied }, inputs);
    expect(read.strongest.map((each) => each.input.path)).toEqual(
      tied.slice(0, 12).map((each) => each.input),
    );
    expect(read.swings).toHaveLength(12);
    expect(read.little.map(({ path }) => path)).toEqual(["i12", "i13"]);
    expect(readEffects(answer, inputs).strongest.map((each) => each.input.path)).toEqual(["i0"]);
  });

  it("set an input that stayed 0 apart from one without effect", () => {
    const zero = { ...input("none"), value: "0" };
    const still = { ...effect("none", "100", "100", "0"), low: { input: "0", output: "100" } };
    const both = (high: string) => [{ ...still, high: { input: high, output: "100" } }];
    const read = (high: string) => readEffects({ ...answer, effects: both(high) }, [zero]);
    expect([read("0.00").zeros, read("0.00").little]).toEqual([[zero], []]);
    expect([read("1").zeros, read("1").little]).toEqual([[], [zero]]);
  });

  it("leave out inputs that the form does not offer", () => {
    expect(readEffects(answer, [input("i3")]).swings.map((each) => each.input.path)).toEqual(["i3"]);
  });
});

describe("a tornado", () => {
  const bar = (low: number, high: number, label = 40): TornadoBar => ({
    low,
    high,
    lowLabel: label,
    highLabel: label,
  });

  it("has the lower figure on the left, whichever input it comes from", () => {
    const { rows, base } = planTornado([bar(90, 120), bar(110, 80)], 100, roomOf(600));
    const [first, second] = rows;
    expect([first?.low.isLeft, first?.high.isLeft, second?.low.isLeft, second?.high.isLeft]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(first?.high.x).toBe(base);
    expect((first?.high.width ?? 0) / (first?.low.width ?? 1)).toBeCloseTo(2);
    expect((second?.high.x ?? 0) + (second?.high.width ?? 0)).toBeCloseTo(base);
  });

  it("shares the height where both figures are on one side", () => {
    const { rows } = planTornado([bar(110, 130)], 100, roomOf(600));
    const [row] = rows;
    expect(row?.low.height).toBe(row?.high.height ?? 0);
    expect(row?.low.y).toBeLessThan(row?.high.y ?? 0);
  });

  it("puts names above the bars when it is narrow", () => {
    const isWide = (width: number) => planTornado([bar(90, 110)], 100, roomOf(width)).isWide;
    expect([isWide(300), isWide(900)]).toEqual([false, true]);
  });

  it("keeps bars and labels within the width, whatever the figures", () => {
    const size = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
    const bars = fc.array(fc.record({ low: size, high: size }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(bars, size, fc.integer({ min: 280, max: 1200 }), (given, base, width) => {
        const plan = planTornado(
          given.map(({ low, high }) => bar(low, high)),
          base,
          roomOf(width),
        );
        for (const { low, high } of plan.rows) {
          for (const side of [low, high]) {
            expect(side.width).toBeGreaterThanOrEqual(0);
            expect(side.x).toBeGreaterThanOrEqual(-1e-6);
            expect(side.x + side.width).toBeLessThanOrEqual(plan.width + 1e-6);
            if (side.isLeft) expect(side.label - 40).toBeGreaterThanOrEqual(-1e-6);
            else expect(side.label + 40).toBeLessThanOrEqual(plan.width + 1e-6);
          }
        }
      }),
    );
  });
});
