import type { SensitivityQuestion } from "../../core/contract/index.js";
import { compare } from "../../text/arithmetic.js";
import type { NumberInput } from "./inputs.js";

/** Whether an input is 0 in the last answer: a percentage of it changes nothing. */
export const isZero = ({ value }: NumberInput): boolean => value !== undefined && compare(value, "0") === 0;

export const isZeroShare = (input: NumberInput): boolean => input.field.unit === "share" && isZero(input);

/**
 * The ranges of a sensitivity question that raise shares of 0 by percentage points, at most to their maximum. `by` is a
 * share: "0.1" for ten points. Empty if no share is 0.
 */
export function zeroShareRanges(
  inputs: readonly NumberInput[],
  by: string,
): Pick<SensitivityQuestion, "ranges"> {
  const ranges = inputs.filter(isZeroShare).map(({ path, field: { maximum = by } }) => {
    const high = compare(maximum, by) < 0 ? maximum : by;
    return [path, { low: "0", high }] as const;
  });
  return ranges.length > 0 ? { ranges: Object.fromEntries(ranges) } : {};
}
