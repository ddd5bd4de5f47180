import type { Unit, Value } from "../core/contract/index.js";
import type { NumberStyle } from "./write-number.js";

/** Writes a count of 1 or more as a whole: a plan brings 8 deals, not 7.61. */
const isWhole = (value: Value, unit: Unit | undefined) => unit === "count" && Number(value) >= 1;

/** The value that `estimate` writes, for the choice between "deal" and "deals". */
export const estimated = (value: Value, unit: Unit | undefined): Value =>
  isWhole(value, unit) ? String(Math.round(Number(value))) : value;

/**
 * Writes a forecast as what it is worth, after the word `about`: with two digits, or three if the
 * first is 1, because $1,250 as $1,300 is 4% off. Amounts below 10 keep their cents.
 */
export const estimate =
  (about: string): NumberStyle =>
  (numbers, value, unit) => {
    const size = Math.abs(Number(value));
    if (size === 0) return undefined;
    const digits = `${size}`.startsWith("1") ? 3 : 2;
    const most = isWhole(value, unit) ? Math.min(digits, `${Math.round(size)}`.length) : digits;
    const isMoney = unit === "money";
    const pieces = numbers.format(
      {
        ...(isMoney ? { style: "currency", currency: numbers.currency } : {}),
        ...(unit === "share" ? { style: "percent" } : {}),
        ...(isMoney && size < 10 ? {} : { maximumSignificantDigits: most }),
      },
      value,
    );
    return [{ text: about, isSign: true }, ...pieces];
  };
