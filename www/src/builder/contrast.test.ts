import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, hexOf, isReadable, type Rgb, readable } from "./contrast.js";

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

describe("contrast", () => {
  it("is 21 between black and white, either way, and 1 between equals", () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21);
    expect(contrast(WHITE, BLACK)).toBeCloseTo(21);
    expect(contrast(BLACK, BLACK)).toBe(1);
  });

  it("leaves a colour alone that can be read", () => {
    expect(readable([122, 46, 77], "light")).toEqual([122, 46, 77]);
    expect(isReadable([122, 46, 77], "dark")).toBe(false);
  });

  it("finds one that can be read for every colour", () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.constantFrom("light", "dark"), (colour, scheme) => {
        expect(isReadable(readable(colour, scheme), scheme)).toBe(true);
      }),
    );
  });

  it("is written as style sheets take it", () => {
    expect(hexOf([0, 10, 255])).toBe("#000aff");
  });
});
