import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mirrored, namingRow, placeBars, stackBars } from "./layout.js";

const size = fc.oneof(
  fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
  fc.constantFrom(0, 1e28, -1e28, 1e-28),
);
const bar = fc.record({ size, label: fc.double({ noNaN: true, min: 0, max: 120 }) });

describe("placing bars", () => {
  it("draws on a zero-based scale, each label after its bar", () => {
    const { zero, places } = placeBars(
      [
        { size: 50, label: 20 },
        { size: 100, label: 30 },
      ],
      240,
      10,
    );
    expect(zero).toBe(0);
    expect(places[1]).toEqual({ x: 0, width: 200, label: 210 });
    expect(places[0]).toEqual({ x: 0, width: 100, label: 110 });
  });

  it("puts what is below zero left of the zero line, and its label right of it", () => {
    const { zero, places } = placeBars(
      [
        { size: -100, label: 0 },
        { size: 100, label: 0 },
      ],
      210,
      10,
    );
    expect(zero).toBe(100);
    expect(places[0]).toEqual({ x: 0, width: 100, label: 110 });
    expect(places[1]).toEqual({ x: 100, width: 100, label: 210 });
  });

  it("draws zeros, and nothing, without dividing by them", () => {
    expect(placeBars([{ size: 0, label: 10 }], 100, 5)).toEqual({
      zero: 0,
      places: [{ x: 0, width: 0, label: 5 }],
    });
    expect(placeBars([], 100, 5).places).toEqual([]);
  });

  it("keeps every bar and label within the width, however large", () => {
    fc.assert(
      fc.property(fc.array(bar, { minLength: 1, maxLength: 12 }), (bars) => {
        const { places } = placeBars(bars, 400, 6);
        for (const [index, place] of places.entries()) {
          expect(place.x).toBeGreaterThanOrEqual(-1e-6);
          expect(place.width).toBeGreaterThanOrEqual(0);
          expect(place.label + (bars[index]?.label ?? 0)).toBeLessThanOrEqual(400 + 1e-6);
        }
      }),
    );
  });
});

describe("stacking bars", () => {
  it("lets the longest row take the width and the parts join", () => {
    const { rows } = stackBars(
      [
        [30, 70],
        [25, 25],
      ],
      200,
    );
    expect(rows[0]).toEqual([
      { x: 0, width: 60 },
      { x: 60, width: 140 },
    ]);
    expect(rows[1]).toEqual([
      { x: 0, width: 50 },
      { x: 50, width: 50 },
    ]);
  });

  it("stacks what is below zero to the left", () => {
    const { zero, rows } = stackBars([[-50, 50]], 100);
    expect(zero).toBe(50);
    expect(rows[0]).toEqual([
      { x: 0, width: 50 },
      { x: 50, width: 50 },
    ]);
  });

  it("draws zeros as nothing", () => {
    expect(stackBars([[0, 0]], 100).rows[0]).toEqual([
      { x: 0, width: 0 },
      { x: 0, width: 0 },
    ]);
  });
});

describe("naming the bars", () => {
  const bars = (...sizes: number[]) => sizes.map((each) => ({ size: each, label: 40 }));

  it("takes the first row when the names fit there as well as elsewhere", () => {
    const rows = [bars(1, 2), bars(1, 2), bars(90, 100)];
    const names = rows.map(() => [80, 50]);
    expect(namingRow(rows, names, 300, 6)).toBe(0);
  });

  it("takes a row with room when the names would squeeze the first", () => {
    const rows = [bars(90, 100), bars(1, 2)];
    const names = rows.map(() => [80, 50]);
    expect(namingRow(rows, names, 300, 6)).toBe(1);
  });

  it("never takes a row where a figure is missing", () => {
    const rows = [bars(1), bars(90, 100)];
    expect(namingRow(rows, [[80], [80, 50]], 300, 6)).toBe(1);
  });
});

describe("mirroring", () => {
  it("keeps the distance to the other edge", () => {
    expect(mirrored(10, 30, 100, false)).toBe(10);
    expect(mirrored(10, 30, 100, true)).toBe(60);
  });
});
