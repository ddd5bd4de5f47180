import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexOf, luminance, shownAs } from "./contrast.js";

const part = fc.integer({ min: 0, max: 255 });
const colors = fc.tuple(part, part, part);

describe("an accent", () => {
  it("is not changed if it is readable", () => {
    expect(shownAs([122, 46, 77], "light")).toEqual([122, 46, 77]);
    expect(shownAs([122, 46, 77], "dark")).not.toEqual([122, 46, 77]);
    expect(shownAs([0, 0, 0], "light")).toEqual([0, 0, 0]);
    expect(shownAs([255, 255, 255], "dark")).toEqual([255, 255, 255]);
  });

  it("becomes readable, whatever its color", () => {
    fc.assert(
      fc.property(colors, (color) => {
        // Channels are rounded to integers, so a dark color may be off by one.
        expect(luminance(shownAs(color, "light"))).toBeLessThan(0.124);
        expect(luminance(shownAs(color, "dark"))).toBeGreaterThan(0.315);
      }),
    );
  });

  it("is written in hexadecimal, as style sheets accept it", () => {
    expect(hexOf([0, 10, 255])).toBe("#000aff");
  });
});
