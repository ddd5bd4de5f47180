import fc from "fast-check";
import { CalculationError, load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs } from "../../www/src/core/contract/index.js";
import { inputsOf } from "./support/arbitrary.js";
import * as contract from "./support/contract-checks.js";
import { CALCULATORS } from "./support/examples.js";
import { Missing } from "./support/formula/value.js";
import { Rational } from "./support/rational.js";
import { Sheet } from "./support/sheet.js";
import { agrees, PLAIN_DECIMAL, written } from "./support/shown.js";

const core = await load();

/** The problems with a limit between inputs, whose numbers are each within their own bounds. */
const BETWEEN = ["aboveMaximum", "belowMinimum", "sumNotOne"];

/** Whether random inputs are within the limits between them, which a description does not tell. */
function withinLimits(calculator: string, inputs: Inputs): boolean {
  try {
    core.calculate(calculator, inputs);
    return true;
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    if (error.problems.some(({ code }) => !BETWEEN.includes(code))) throw error;
    return false;
  }
}

describe.each(CALCULATORS)("random valid inputs of %s", (calculator) => {
  const described = core.describe(calculator);
  const allowed = (decimals: number): fc.Arbitrary<Inputs> =>
    inputsOf(described, decimals).filter((inputs) => withinLimits(calculator, inputs));
  const numeric = described.lines.filter(({ unit }) => !["text", "choice", "flag"].includes(unit));

  it("give plain decimals or reasons", () => {
    fc.assert(
      fc.property(allowed(6), (inputs) => {
        const calculated = core.calculate(calculator, inputs);
        expect(contract.calculation(calculated, calculator)).toEqual([]);
        for (const { id } of numeric) {
          const value = calculated.values[id];
          if (value !== null) expect(value).toMatch(PLAIN_DECIMAL);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("always give the same result, also in calculateMany", () => {
    fc.assert(
      fc.property(allowed(2), (inputs) => {
        const first = JSON.stringify(core.calculate(calculator, inputs));
        core.calculate(calculator);
        expect(JSON.stringify(core.calculate(calculator, inputs))).toBe(first);
        const [many] = core.calculateMany(calculator, [inputs]);
        expect(many).toEqual({ values: core.calculate(calculator, inputs).values });
      }),
      { numRuns: 40 },
    );
  });

  it("give the values of the published formulas", () => {
    fc.assert(
      fc.property(allowed(2), (inputs) => {
        const sheet = new Sheet(described, core.calculate(calculator, inputs), inputs);
        for (const { id, formula } of described.lines) {
          const found = sheet.line(id);
          const shown = sheet.shownLine(id);
          const same =
            agrees(found, shown) || differsByRounding(found, shown, inputs) || isTooLarge(shown, inputs);
          expect(same ? "" : `${id}: ${written(shown)}, but ${formula} is ${written(found)}`).toBe("");
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** Every number in the inputs, including those in tables. */
const numbersIn = (given: unknown): number[] =>
  typeof given === "object" && given !== null
    ? Object.values(given).flatMap(numbersIn)
    : [Number(given)].filter(Number.isFinite);

/** Whether a figure has no value because the product of large inputs has more digits than the core's numbers. */
function isTooLarge(shown: unknown, inputs: unknown): boolean {
  const product = numbersIn(inputs).reduce((all, each) => all * Math.max(each, 1), 1);
  return shown instanceof Missing && shown.reason === "outOfRange" && product > 1e20;
}

/**
 * Intermediate figures have at most 28 digits and decimals, so a difference of two large amounts
 * has fewer right digits than the amounts. It is compared at the last digits of the largest input.
 */
function differsByRounding(found: unknown, shown: unknown, inputs: unknown): boolean {
  if (!(found instanceof Rational && shown instanceof Rational)) return false;
  const digits = Math.max(...numbersIn(inputs), 1).toFixed(0).length;
  const least = new Rational(10n ** BigInt(digits), 10n ** 26n);
  const difference = found.minus(shown).absolute();
  return difference.compare(least) <= 0n || comesFromSmallShares(difference, shown, inputs);
}

/**
 * A figure has at most 28 decimals, so a share of 1e-8 has twenty right digits, and a share of 1e-11 has three fewer.
 * Figures computed from a share have no more right digits than the share. Inputs whose numbers differ by such a factor
 * lead to such shares.
 */
function comesFromSmallShares(difference: Rational, shown: Rational, inputs: unknown): boolean {
  const numbers = numbersIn(inputs).filter((each) => each > 0);
  const apart = Math.max(...numbers) / Math.min(...numbers);
  const digits = Math.max(27 - Math.ceil(Math.log10(apart)), 15);
  const least = shown.absolute().times(new Rational(1n, 10n ** BigInt(digits)));
  return apart > 1e8 && difference.compare(least) <= 0n;
}
