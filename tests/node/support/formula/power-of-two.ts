import { Rational } from "../rational.js";

/** The decimals of the fixed-point numbers: many more than are compared. */
const SCALE = 10n ** 60n;

/** The exponent below which a power of two has no digit within 28 decimals. */
const SMALLEST = -200n;

/** ln 2 as the sum of 1 ÷ (k × 2^k), as a fixed-point number. */
const LOGARITHM = Array.from({ length: 210 }, (_, at) => BigInt(at + 1)).reduce(
  (sum, k) => sum + SCALE / (k * 2n ** k),
  0n,
);

/**
 * 2 to the power of `x`: the integer part exactly, the rest with the series of the exponential
 * function.
 */
export function powerOfTwo(x: Rational): Rational {
  const whole = x.floor();
  if (whole < SMALLEST) return Rational.zero;
  const power = whole < 0n ? new Rational(1n, 2n ** -whole) : new Rational(2n ** whole);
  const rest = x.minus(new Rational(whole));
  return rest.isZero() ? power : power.times(new Rational(exponential(rest), SCALE));
}

/** e to the power of `part` × ln 2, as a fixed-point number. */
function exponential(part: Rational): bigint {
  const exponent = (LOGARITHM * part.numerator) / part.denominator;
  let term = SCALE;
  let sum = 0n;
  for (let k = 1n; term > 0n; k++) {
    sum += term;
    term = (term * exponent) / (SCALE * k);
  }
  return sum;
}
