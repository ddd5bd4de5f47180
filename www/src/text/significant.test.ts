import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shift } from "./decimal.js";
import { significant } from "./significant.js";

describe("a decimal with a number of significant digits", () => {
  it.each([
    ["5.1136363636363636", 12, "5.11363636364"],
    ["112500", 12, "112500"],
    ["112500", 2, "110000"],
    ["115000", 2, "120000"],
    ["-115000", 2, "-120000"],
    ["0.0001234567", 3, "0.000123"],
    ["0.00019999", 3, "0.0002"],
    ["99.96", 3, "100"],
    ["99.95", 3, "100"],
    ["99.949999", 3, "99.9"],
    ["0", 3, "0"],
    ["-0.00", 3, "0"],
  ])("%s with %s is %s", (value, digits, rounded) => {
    expect(significant(value, digits)).toBe(rounded);
  });

  it("is within half of the last digit, whatever the number", () => {
    const number = fc.tuple(
      fc.bigInt({ min: -(10n ** 28n), max: 10n ** 28n }),
      fc.integer({ min: 0, max: 28 }),
    );
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 20 }), ([digits, places], count) => {
        const value = shift(String(digits), -places);
        const rounded = significant(value, count);
        const own = rounded
          .replace(/^-?0*\.?0*/, "")
          .replace(".", "")
          .replace(/0+$/, "");
        expect(own.length).toBeLessThanOrEqual(count);
        const integer = (text: string) => BigInt(shift(text, 60));
        const distance = integer(value) - integer(rounded);
        const size = distance < 0n ? -distance : distance;
        const whole = integer(value) < 0n ? -integer(value) : integer(value);
        expect(2n * size * 10n ** BigInt(count - 1) <= whole).toBe(true);
      }),
    );
  });
});
