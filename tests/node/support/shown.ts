import { expect } from "vitest";
import type { Reason, Value as Shown, Unit } from "../../../www/src/core/contract/index.js";
import { Missing, type Value } from "./formula/value.js";
import { close, Rational } from "./rational.js";

/**
 * The notation of figures from the core: no exponent, no leading or trailing zeros, no negative
 * zero.
 */
export const PLAIN_DECIMAL = /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

const WORDY: readonly Unit[] = ["choice", "text", "flag"];

/** A value of a result, as a value of the evaluator. */
export function read(shown: Shown | undefined, reason: Reason | undefined, unit: Unit): Value {
  if (shown === null || shown === undefined) return new Missing(reason ?? "notApplicable");
  return typeof shown === "boolean" || WORDY.includes(unit) ? shown : Rational.parse(shown);
}

/** The value of a figure as a fraction; throws if the figure has no value. */
export function rational(shown: Shown | undefined): Rational {
  expect(shown).toMatch(PLAIN_DECIMAL);
  return Rational.parse(String(shown));
}

/** Whether an evaluated value equals a result, except for the rounding of the last digits. */
export function agrees(found: Value, shown: Value): boolean {
  if (found instanceof Rational && shown instanceof Rational) return close(shown, found);
  if (found instanceof Missing && shown instanceof Missing) return found.reason === shown.reason;
  return found === shown;
}

/** A value as text, for messages. */
export function written(value: Value): string {
  return value instanceof Missing ? value.reason : String(value);
}
