import type { Reason } from "../../../../www/src/core/contract/index.js";
import { Rational } from "../rational.js";

/**
 * A missing value with its reason. Thrown where a value is needed, so that the first missing
 * operand gives the reason.
 */
export class Missing {
  constructor(readonly reason: Reason) {}
}

/** The value of a part of a formula. */
export type Value = Rational | string | boolean | Missing;

export const REASONS: readonly Reason[] = [
  "divideByZero",
  "neverEnds",
  "notReached",
  "topTier",
  "noLimit",
  "notApplicable",
  "outOfRange",
];

/** Returns the number, or throws the missing value. */
export function figure(value: Value): Rational {
  if (value instanceof Rational) return value;
  if (value instanceof Missing) throw value;
  throw new TypeError(`a number is needed, not ${value}`);
}

/** Returns the condition, or throws the missing value. */
export function condition(value: Value): boolean {
  if (typeof value === "boolean") return value;
  if (value instanceof Missing) throw value;
  throw new TypeError(`a condition is needed, not ${value}`);
}

/** Whether two values are the same number, text or flag. */
export function same(left: Value, right: Value): boolean {
  if (left instanceof Rational && right instanceof Rational) return left.equals(right);
  return left === right;
}

/** The result of `compute`, or the missing value that it throws. */
export function caught(compute: () => Value): Value {
  try {
    return compute();
  } catch (thrown) {
    if (thrown instanceof Missing) return thrown;
    throw thrown;
  }
}
