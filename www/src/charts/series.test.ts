import { describe, expect, it } from "vitest";
import { areaPath, curveScales, linePath, ticks, withCrossings } from "./series.js";

const months = (count: number) => Array.from({ length: count }, (_, index) => ({ x: index + 1, y: index }));

describe("crossings", () => {
  it("are put in where the line meets zero", () => {
    const points = withCrossings([
      { x: 1, y: -10 },
      { x: 2, y: 30 },
    ]);
    expect(points).toEqual([
      { x: 1, y: -10 },
      { x: 1.25, y: 0 },
      { x: 2, y: 30 },
    ]);
  });

  it("are not put in where a point already lies on zero", () => {
    const points = [
      { x: 1, y: -10 },
      { x: 2, y: 0 },
      { x: 3, y: 5 },
    ];
    expect(withCrossings(points)).toEqual(points);
  });
});

describe("ticks", () => {
  it("count months as people do", () => {
    expect(ticks(months(36), 7)).toEqual([1, 6, 12, 18, 24, 30, 36]);
    expect(ticks(months(36), 4)).toEqual([1, 12, 24, 36]);
    expect(ticks(months(12), 7)).toEqual([1, 2, 4, 6, 8, 10, 12]);
  });

  it("are a single one for a single point", () => {
    expect(ticks(months(1), 7)).toEqual([1]);
  });
});

describe("scales of a curve", () => {
  const box = { left: 0, right: 100, top: 0, bottom: 50 };

  it("start at zero", () => {
    const { y } = curveScales(
      [
        { x: 1, y: 20 },
        { x: 2, y: 40 },
      ],
      box,
    );
    expect([y(0), y(40)]).toEqual([50, 0]);
  });

  it("are finite for a single point of zero", () => {
    const { x, y } = curveScales([{ x: 1, y: 0 }], box);
    expect([x(1), y(0)]).toEqual([0, 50]);
  });
});

describe("paths", () => {
  const points = [
    { x: 1, y: 2.004 },
    { x: 3, y: 4 },
  ];

  it("run through the points", () => {
    expect(linePath(points)).toBe("M1,2L3,4");
  });

  it("close on the base line", () => {
    expect(areaPath(points, 9)).toBe("M1,9L1,2L3,4L3,9Z");
    expect(areaPath([], 9)).toBe("");
  });
});
