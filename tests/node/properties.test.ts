import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it, vi } from "vitest";
import { inputsOf } from "./support/arbitrary.js";
import * as contract from "./support/contract-checks.js";
import { CALCULATORS } from "./support/examples.js";
import { Rational } from "./support/rational.js";
import { Sheet } from "./support/sheet.js";
import { agrees, PLAIN_DECIMAL, written } from "./support/shown.js";

const core = await load();

// These tests try many cases, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe.each(CALCULATORS)("random valid inputs of %s", (calculator) => {
  const described = core.describe(calculator);
  const numeric = described.lines.filter(({ unit }) => !["text", "choice", "flag"].includes(unit));

  it("give plain decimals or reasons", () => {
    fc.assert(
      fc.property(inputsOf(described, 6), (inputs) => {
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
      fc.property(inputsOf(described, 2), (inputs) => {
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
      fc.property(inputsOf(described, 2), (inputs) => {
        const sheet = new Sheet(described, core.calculate(calculator, inputs), inputs);
        for (const { id, formula } of described.lines) {
          const found = sheet.line(id);
          const shown = sheet.shownLine(id);
          const same = agrees(found, shown) || differsByRounding(found, shown, inputs);
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

/**
 * Intermediate figures have at most 28 digits and decimals, so a difference of two large amounts
 * has fewer right digits than the amounts. It is compared at the last digits of the largest input.
 */
function differsByRounding(found: unknown, shown: unknown, inputs: unknown): boolean {
  if (!(found instanceof Rational && shown instanceof Rational)) return false;
  const digits = Math.max(...numbersIn(inputs), 1).toFixed(0).length;
  const least = new Rational(10n ** BigInt(digits), 10n ** 26n);
  return found.minus(shown).absolute().compare(least) <= 0n;
}
