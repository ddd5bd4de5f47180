import { describe, expect, it } from "vitest";
import { add, compare, stepped } from "./arithmetic.js";
import { isDecimal, shift } from "./decimal.js";

describe("shift", () => {
  it.each([
    ["30", -2, "0.3"],
    ["0.3", 2, "30"],
    ["-1.5", 3, "-1500"],
    ["12.3400", 0, "12.34"],
    ["007", 0, "7"],
    ["-0", 0, "0"],
    ["0.0001", -3, "0.0000001"],
    ["5", 6, "5000000"],
  ])("moves the point of %s by %i", (value, places, result) => {
    expect(shift(value, places)).toBe(result);
  });

  it("keeps every digit", () => {
    expect(shift("0.1234567890123456789012345678", 2)).toBe("12.34567890123456789012345678");
  });
});

describe("add and compare", () => {
  it("are exact where floats are not", () => {
    expect(add("0.1", "0.2")).toBe("0.3");
    expect(add("-0.5", "0.25")).toBe("-0.25");
    expect(compare("0.3", add("0.1", "0.2"))).toBe(0);
    expect(compare("-2", "1.5")).toBeLessThan(0);
    expect(compare("10", "9.99")).toBeGreaterThan(0);
  });
});

describe("stepped", () => {
  it("stops at its bounds", () => {
    expect(stepped("0.995", "0.01", true, "0", "1")).toBe("1");
    expect(stepped("0.005", "0.01", false, "0", "1")).toBe("0");
    expect(stepped("30000", "1000", false)).toBe("29000");
  });
});

it("knows a plain decimal", () => {
  expect(["1", "-0.5", "1e3", "1.", ".5", "", " 1", null].map(isDecimal)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
