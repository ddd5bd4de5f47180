import { inDigits } from "../boundary/encode.js";
import { refused } from "./place.js";

/** Reads a number of a question; throws a `CalculationError` at `path` if it is none. */
export function decimalOf(value: unknown, path: string): string {
  if (value === undefined || value === null || value === "") throw refused(path, "required");
  const text = typeof value === "number" && Number.isFinite(value) ? inDigits(value) : value;
  if (typeof text !== "string" || !/^-?\d+(\.\d+)?$/.test(text)) throw refused(path, "notANumber");
  if (text.replace(/^-?0*|\./g, "").replace(/0+$/, "").length > 28) throw refused(path, "tooManyDigits");
  return text;
}

/** Reads a whole number within bounds; throws a `CalculationError` at `path`. */
export function wholeOf(value: unknown, path: string, minimum: number, maximum: number): number {
  const bounds = { minimum: String(minimum), maximum: String(maximum) };
  if (typeof value !== "number" || Number.isNaN(value)) throw refused(path, "notANumber");
  if (!Number.isInteger(value)) throw refused(path, "notWhole");
  if (value < minimum) throw refused(path, "belowMinimum", bounds);
  if (value > maximum) throw refused(path, "aboveMaximum", bounds);
  return value;
}

/** Compares two decimal texts: negative if `a` is less, 0 if they are equal. */
export function compare(a: string, b: string): number {
  const [[low, lowDigits], [high, highDigits]] = [parts(a), parts(b)];
  const decimals = Math.max(lowDigits.length, highDigits.length);
  const scaled = (whole: string, digits: string) => BigInt(whole + digits.padEnd(decimals, "0"));
  const difference = scaled(low, lowDigits) - scaled(high, highDigits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The whole part with its sign, and the decimals. */
function parts(text: string): [whole: string, decimals: string] {
  const [whole = "0", decimals = ""] = text.split(".");
  return [whole, decimals];
}
