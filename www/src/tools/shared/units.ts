import type { Field, Unit } from "../../core/contract/index.js";
import { shift } from "../../text/decimal.js";

const WORDS: readonly Unit[] = ["choice", "flag", "text"];

export const isNumeric = ({ unit }: { unit: Unit }): boolean => !WORDS.includes(unit);

const WHOLE: readonly Unit[] = ["whole", "months", "days"];

/** The decimals of a value of a field that a person would type; 0 for whole numbers. */
export function decimalsOf(
  { unit, fractional }: Pick<Field, "unit" | "fractional">,
  minorUnits: number,
): number {
  if (unit === "money") return minorUnits;
  // Hundredths of a percent.
  if (unit === "share") return 4;
  return WHOLE.includes(unit) && !fractional ? 0 : 2;
}

/** The smallest step between two values with this many decimals. */
export const stepOf = (decimals: number): string => shift("1", -decimals);
