/** Arithmetic on plain decimal strings: exact, and never through a float. */

import { shift } from "./decimal.js";

/** The number of digits after the point. */
const decimals = (value: string) => value.split(".")[1]?.length ?? 0;

/** Both numbers as integers of one scale, and the decimals of that scale. */
export function scaled(a: string, b: string): [bigint, bigint, number] {
  const places = Math.max(decimals(a), decimals(b));
  const integer = (value: string) => BigInt(shift(value, places));
  return [integer(a), integer(b), places];
}

export function add(a: string, b: string): string {
  const [left, right, places] = scaled(a, b);
  return shift(String(left + right), -places);
}

/** Below zero when a is less than b, above when it is more. */
export function compare(a: string, b: string): number {
  const [left, right] = scaled(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Adds or subtracts a step, within bounds. */
export function stepped(
  value: string,
  step: string,
  up: boolean,
  minimum?: string,
  maximum?: string,
): string {
  const next = add(value, up ? step : shift(`-${step}`, 0));
  if (minimum !== undefined && compare(next, minimum) < 0) return minimum;
  if (maximum !== undefined && compare(next, maximum) > 0) return maximum;
  return next;
}
