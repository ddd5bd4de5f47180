import { describe, expect, it } from "vitest";
import { difference, magnitude, relativeDifference } from "./difference.js";

describe("difference", () => {
  it.each([
    ["1200", "900", "300"],
    ["900", "1200", "-300"],
    ["-5", "-7.5", "2.5"],
    ["0.3", "0.1", "0.2"],
    ["0", "0", "0"],
    ["0", "-1", "1"],
    ["1", "0.3333333333333333333333333333", "0.6666666666666666666666666667"],
  ])("of %s to %s is %s", (value, base, result) => {
    expect(difference(value, base)).toBe(result);
  });
});

it("a magnitude has no sign", () => {
  expect(["-0.5", "0.5"].map(magnitude)).toEqual(["0.5", "0.5"]);
});

describe("a relative difference", () => {
  it.each([
    ["300", "900", "0.333333"],
    ["-300", "1200", "-0.25"],
    ["2", "3", "0.666667"],
    ["-2", "3", "-0.666667"],
    // Halves are rounded away from zero.
    ["0.000001", "2", "0.000001"],
    ["-0.000001", "2", "-0.000001"],
    ["0.0000009", "2", "0"],
    ["-0.0000009", "2", "0"],
    ["0", "5", "0"],
    ["9007199254740993", "1", "9007199254740993"],
    ["1", "0.0000000000000000000000000001", "10000000000000000000000000000"],
  ])("of %s to a base of %s is %s", (amount, base, share) => {
    expect(relativeDifference(amount, base)).toBe(share);
  });

  it.each(["0", "-900"])("does not exist for a base of %s", (base) => {
    expect(relativeDifference("300", base)).toBeUndefined();
  });
});
