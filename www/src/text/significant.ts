import { shift } from "./decimal.js";
import { magnitude } from "./difference.js";

/** Rounds a plain decimal, half away from zero, to a number of significant digits. */
export function significant(value: string, digits: number): string {
  const size = magnitude(value);
  const [whole = "", fraction = ""] = size.split(".");
  const first = (whole + fraction).search(/[1-9]/);
  if (first < 0) return "0";
  const places = digits - (whole.length - first);
  const [kept = "0", rest = ""] = shift(size, places).split(".");
  const rounded = shift(String(BigInt(kept) + (rest >= "5" ? 1n : 0n)), -places);
  return shift(value.startsWith("-") ? `-${rounded}` : rounded, 0);
}
