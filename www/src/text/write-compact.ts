import type { Unit } from "../core/contract/index.js";
import type { NumberStyle, Numbers, Piece } from "./write-number.js";

function options(
  { currency }: Numbers,
  unit: Unit,
  compactDisplay: "short" | "long",
  maximumSignificantDigits = 3,
): Intl.NumberFormatOptions {
  return {
    notation: "compact",
    compactDisplay,
    maximumSignificantDigits,
    ...(unit === "money" ? { style: "currency", currency } : unit === "share" ? { style: "percent" } : {}),
  };
}

/** Writes "$1 trillion": `Intl` has long words for numbers, and signs for money, but not both together. */
function inWords(numbers: Numbers, value: string): Piece[] {
  const { currency } = numbers;
  const words = numbers.format(options(numbers, "count", "long"), value);
  return numbers
    .format({ style: "currency", currency, maximumFractionDigits: 0 }, "1")
    .flatMap((piece) => (piece.text === "1" ? words : [piece]));
}

/** For axes, with at most as many digits: `$1.2M`. */
export const shortWith =
  (digits: number): NumberStyle =>
  (numbers, value, unit) =>
    numbers.format(options(numbers, unit, "short", digits), value);

/** For axes, with at most three digits: `$1.23M`. */
export const short: NumberStyle = shortWith(3);

/** For round bounds in sentences: `$1 trillion`. */
export const long: NumberStyle = (numbers, value, unit) => {
  if (!value.endsWith("000000")) return undefined;
  return unit === "money" ? inWords(numbers, value) : numbers.format(options(numbers, unit, "long"), value);
};
