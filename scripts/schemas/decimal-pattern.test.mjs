import Decimal from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPattern } from "./decimal-pattern.mjs";

const BOUNDS = [
  { minimum: "0", maximum: "1000000000000" },
  { minimum: "0", maximum: "1" },
  { minimum: "0", maximum: "1", exclusiveMaximum: true },
  { minimum: "0", maximum: "3650", exclusiveMinimum: true },
  { minimum: "0.5", maximum: "2" },
  { minimum: "0.8", maximum: "1.5" },
  { minimum: "1.25", maximum: "12.345" },
  { minimum: "0.05", maximum: "0.305", exclusiveMinimum: true, exclusiveMaximum: true },
  { minimum: "-1", maximum: "100" },
  { minimum: "-12.5", maximum: "7", exclusiveMinimum: true },
  { minimum: "1", maximum: "120", isWhole: true },
  { minimum: "0", maximum: "366", isWhole: true },
  { minimum: "2", maximum: "10", isWhole: true, exclusiveMaximum: true },
];

/** Whether a decimal is within bounds, by another arithmetic. */
function isWithin(text, { minimum, maximum, exclusiveMinimum, exclusiveMaximum, isWhole }) {
  const value = new Decimal(text);
  const low = exclusiveMinimum ? value.gt(minimum) : value.gte(minimum);
  const high = exclusiveMaximum ? value.lt(maximum) : value.lte(maximum);
  return low && high && (!isWhole || value.isInteger());
}

/** Decimals at the bounds and around them, in several spellings. */
function near({ minimum, maximum }) {
  const steps = ["0", "1", "-1", "0.1", "-0.1", "0.001", "-0.001", "10", "-10", "1e-15", "-1e-15"];
  const values = [minimum, maximum].flatMap((bound) => steps.map((step) => new Decimal(bound).plus(step)));
  return values.flatMap((value) => {
    const text = value.toFixed();
    const [sign, digits] = text.startsWith("-") ? ["-", text.slice(1)] : ["", text];
    return [text, `${sign}00${digits}`, digits.includes(".") ? `${text}0` : `${text}.0`];
  });
}

describe.each(BOUNDS)("the pattern for %o", (bounds) => {
  const pattern = new RegExp(decimalPattern(bounds), "u");
  const wrong = (texts) => texts.filter((text) => pattern.test(text) !== isWithin(text, bounds));

  it("matches what is within the bounds, close to them", () => {
    expect(wrong(near(bounds))).toEqual([]);
  });

  it("matches what is within the bounds, anywhere", () => {
    const part = (most) => fc.array(fc.constantFrom(..."0123456789"), { minLength: 1, maxLength: most });
    const decimal = fc
      .tuple(fc.constantFrom("", "-"), part(14), fc.option(part(12)))
      .map(([sign, whole, rest]) => sign + whole.join("") + (rest ? `.${rest.join("")}` : ""));
    fc.assert(
      fc.property(decimal, (text) => wrong([text]).length === 0),
      { numRuns: 3000 },
    );
  });

  it("matches nothing that is no decimal", () => {
    const texts = [
      "",
      " 1",
      "1 ",
      "+1",
      ".5",
      "5.",
      "1,5",
      "1e0",
      "1_0",
      "--1",
      "1.2.3",
      `1.${"0".repeat(28)}`,
    ];
    expect(texts.filter((text) => pattern.test(text))).toEqual([]);
  });
});
