import type { Unit } from "../core/contract/index.js";
import type { NumberStyle, Numbers, Piece } from "./write-number.js";

function options(
  { currency }: Numbers,
  unit: Unit,
  compactDisplay: "short" | "long",
): Intl.NumberFormatOptions {
  return {
    notation: "compact",
    compactDisplay,
    maximumSignificantDigits: 3,
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

/** For axes: `$1.2M`. */
export const short: NumberStyle = (numbers, value, unit) =>
  numbers.format(options(numbers, unit, "short"), value);

/** For round bounds in sentences: `$1 trillion`. */
export const long: NumberStyle = (numbers, value, unit) => {
  if (!value.endsWith("000000")) return undefined;
  return unit === "money" ? inWords(numbers, value) : numbers.format(options(numbers, unit, "long"), value);
};
