import { add, scaled } from "./arithmetic.js";
import { shift } from "./decimal.js";

/** The decimals of a relative difference: a ten-thousandth of a percent. */
const PLACES = 6;

/** How much `value` is above `base`; below zero where it is less. Exact. */
export const difference = (value: string, base: string): string =>
  add(value, base.startsWith("-") ? base.slice(1) : shift(`-${base}`, 0));

/** The amount without its sign. */
export const magnitude = (value: string): string => (value.startsWith("-") ? value.slice(1) : value);

/**
 * A difference as a share of `base`, rounded half away from zero to six decimals. Undefined unless `base` is above
 * zero: a percentage of nothing does not exist, and one of a loss would call a smaller loss a decrease.
 */
export function relativeDifference(amount: string, base: string): string | undefined {
  const [part, whole] = scaled(magnitude(amount), base);
  if (whole <= 0n) return undefined;
  const doubled = (2n * part * 10n ** BigInt(PLACES)) / whole;
  const share = shift(String((doubled + 1n) / 2n), -PLACES);
  return shift(amount.startsWith("-") ? `-${share}` : share, 0);
}
