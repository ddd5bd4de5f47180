import { compare } from "../../text/arithmetic.js";

/** The ends of a range. */
export interface Ends {
  low: string;
  high: string;
}

export const smaller = (a: string, b: string): string => (compare(a, b) <= 0 ? a : b);
export const larger = (a: string, b: string): string => (compare(a, b) >= 0 ? a : b);

/** A range, extended to include a value. */
export const extended = ({ low, high }: Ends, value: string): Ends => ({
  low: smaller(low, value),
  high: larger(high, value),
});
