import { expect } from "vitest";
import type { Reason, Value as Shown, Unit } from "../../../www/src/core/contract/index.js";
import { Missing, type Value } from "./formula/value.js";
import { close, Rational } from "./rational.js";

/** How every figure leaves the core: no exponent, no trailing zeros, no negative zero, no leading zeros. */
export const PLAIN_DECIMAL = /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

const WORDY: readonly Unit[] = ["choice", "text", "flag"];

/** A shown value as the evaluator knows it. */
export function read(shown: Shown | undefined, reason: Reason | undefined, unit: Unit): Value {
  if (shown === null || shown === undefined) return new Missing(reason ?? "notApplicable");
  return typeof shown === "boolean" || WORDY.includes(unit) ? shown : Rational.parse(shown);
}

/** The calculated figure as a fraction; fails the test when there is none. */
export function rational(shown: Shown | undefined): Rational {
  expect(shown).toMatch(PLAIN_DECIMAL);
  return Rational.parse(String(shown));
}

/** Whether an evaluated value is the shown one, but for the rounding of last digits. */
export function agrees(found: Value, shown: Value): boolean {
  if (found instanceof Rational && shown instanceof Rational) return close(shown, found);
  if (found instanceof Missing && shown instanceof Missing) return found.reason === shown.reason;
  return found === shown;
}

/** A value as it is written in a message. */
export function written(value: Value): string {
  return value instanceof Missing ? value.reason : String(value);
}
