import { shift } from "../../text/decimal.js";

/** An estimate as a decimal of so many significant digits, three by default; null if it is not finite. */
export function rounded(value: number, digits = 3): string | null {
  if (!Number.isFinite(value)) return null;
  if (digits < 1) return "0";
  // An exponent, because a decimal that ends in zeros would be one of too many digits.
  const [significant = "0", power = "0"] = value.toExponential(digits - 1).split("e");
  return shift(significant, Number(power));
}

/** The most digits of a figure on an axis. */
const MOST = 6;

const magnitude = (value: number) => Math.floor(Math.log10(Math.abs(value)));

/**
 * The significant digits of a figure between `min` and `max`: those that are worth a thousandth of the distance or more,
 * so that a tiny figure is 0, and two large ones that are close differ.
 */
export function digitsBetween(value: number, { min, max }: { min: number; max: number }): number {
  if (value === 0 || max <= min) return 3;
  return Math.max(0, Math.min(MOST, 3 + magnitude(value) - magnitude(max - min)));
}
