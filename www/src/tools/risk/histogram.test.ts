import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomOf } from "../../charts/room.test-support.js";
import type { Distribution } from "../../core/contract/index.js";
import { widget } from "../shared/context.test-support.js";
import { axisLabel } from "./histogram.js";
import { planHistogram } from "./histogram-plan.js";
import { digitsBetween, rounded } from "./rounded.js";

const distribution = (p10: number, p50: number, p90: number, counts: number[]): Distribution => ({
  p10,
  p50,
  p90,
  mean: p50,
  min: 0,
  max: 100,
  histogram: counts.map((count, at) => ({
    from: (100 * at) / counts.length,
    to: (100 * (at + 1)) / counts.length,
    count,
  })),
  missing: 0,
});

const LABELS = ["P10 $4,260", "P50 $7,960", "P90 $14,100"];

describe("a histogram", () => {
  it("has bars as high as their counts, on the floor", () => {
    const { bars, floor } = planHistogram(distribution(20, 50, 80, [1, 4, 2, 0]), LABELS, roomOf(600));
    const [first, second, third, last] = bars;
    expect((second?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(4);
    expect((third?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(2);
    expect(last?.height).toBe(0);
    for (const { y, height } of bars) expect(y + height).toBeCloseTo(floor);
  });

  it("sets off what is between P10 and P90", () => {
    const { bars } = planHistogram(distribution(30, 50, 70, [1, 1, 1, 1, 1]), LABELS, roomOf(600));
    expect(bars.map(({ isLikely }) => isLikely)).toEqual([false, true, true, true, false]);
  });

  it("keeps labels within the width and apart, in one line or below each other", () => {
    const share = fc.double({ noNaN: true, min: 0, max: 100 });
    fc.assert(
      fc.property(fc.tuple(share, share, share), fc.integer({ min: 240, max: 900 }), (given, width) => {
        const [p10 = 0, p50 = 0, p90 = 0] = [...given].sort((a, b) => a - b);
        const room = roomOf(width);
        const { marks } = planHistogram(distribution(p10, p50, p90, [1, 2, 1]), LABELS, room);
        const spans = marks.map(({ textX, anchor }, at) => {
          const wide = room.strongWidthOf(LABELS[at] ?? "");
          const from = anchor === "start" ? textX : anchor === "end" ? textX - wide : textX - wide / 2;
          return { from, to: from + wide };
        });
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(-1e-6);
          expect(to).toBeLessThanOrEqual(width + 1e-6);
        }
        marks.slice(1).forEach((mark, at) => {
          const isBelow = mark.textY > (marks[at]?.textY ?? 0);
          if (!isBelow) expect(spans[at + 1]?.from).toBeGreaterThan(spans[at]?.to ?? 0);
        });
      }),
    );
  });

  it("draws one figure in every trial as one bar", () => {
    const one = { ...distribution(5, 5, 5, []), min: 5, max: 5, histogram: [{ from: 5, to: 5, count: 9 }] };
    const { bars } = planHistogram(one, LABELS, roomOf(400));
    expect(bars).toHaveLength(1);
    expect(bars[0]?.width).toBeGreaterThan(5);
    expect(bars[0]?.isLikely).toBe(true);
  });
});

it("an estimate has three significant digits, without exponents", () => {
  expect([123456, 0.0012345, -98765, 0, 1e21, 4.4999].map((value) => rounded(value))).toEqual([
    "123000",
    "0.00123",
    "-98800",
    "0",
    "1000000000000000000000",
    "4.5",
  ]);
  expect([Number.NaN, Number.POSITIVE_INFINITY].map((value) => rounded(value))).toEqual([null, null]);
});

describe("the ends of the axis", () => {
  const ends = (output: string, min: number, max: number) => {
    const { context } = widget("event-roi", "risk");
    const found = { ...distribution(0, 0, 0, []), min, max };
    return [min, max].map((value) => axisLabel(value, found, { wording: context.wording, output }));
  };

  it("are 0 where a figure is next to nothing beside the other one", () => {
    expect(ends("revenue", 0.0000001234567, 134567.8)).toEqual(["$0", "$135K"]);
    expect(ends("netRoi", -1.234567e-9, 0.51234)).toEqual(["0%", "51.2%"]);
    expect(ends("netRoi", -0.51234, 1e-12)).toEqual(["-51.2%", "0%"]);
  });

  it("differ where the figures are close, with six digits at most", () => {
    expect(ends("revenue", 1234512, 1235987)).toEqual(["$1.23451M", "$1.23599M"]);
    expect(ends("revenue", 1000, 99000)).toEqual(["$1K", "$99K"]);
    expect(ends("revenue", 1234567.891, 1234567.899)).toEqual(["$1.23457M", "$1.23457M"]);
    expect(ends("revenue", 5000, 5000)).toEqual(["$5K", "$5K"]);
  });

  it("have the digits that the distance between them is worth", () => {
    const digits = (value: number, min: number, max: number) => digitsBetween(value, { min, max });
    expect([digits(1, 0, 100), digits(100, 0, 100), digits(0.001, 0, 100), digits(0, 0, 1)]).toEqual([
      1, 3, 0, 3,
    ]);
  });
});
