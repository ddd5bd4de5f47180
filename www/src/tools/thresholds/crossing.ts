import type { InputThresholds, Threshold, Thresholds } from "../../core/contract/index.js";
import { compare } from "../../text/arithmetic.js";
import { difference, magnitude } from "../../text/difference.js";
import type { NumberInput } from "../shared/inputs.js";

/** A jump of the figure on one side of an input's present value. */
export interface Crossing {
  input: NumberInput;
  threshold: Threshold;
  /** The figure beyond the jump less the figure now; undefined if one of them is missing. */
  gain: string | undefined;
}

const size = ({ gain }: Crossing) => gain && magnitude(gain);

/** The largest gain or loss first; a crossing without one, because the figure is missing at one of its ends, last. */
function byValue(one: Crossing, other: Crossing): number {
  const [left, right] = [size(one), size(other)];
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  return compare(right, left);
}

/** All jumps, those that change the figure most from what it is now first. */
export function crossings({ base, inputs }: Thresholds, known: readonly NumberInput[]): Crossing[] {
  const paths = new Map(known.map((input) => [input.path, input]));
  const crossing = (input: NumberInput, threshold: Threshold | undefined): Crossing[] => {
    if (!threshold) return [];
    const { output } = threshold;
    const gain = base === null || output === null ? undefined : difference(output, base);
    return [{ input, threshold, gain }];
  };
  const sides = ({ input: path, below, above }: InputThresholds): Crossing[] => {
    const input = paths.get(path);
    return input ? [...crossing(input, above), ...crossing(input, below)] : [];
  };
  return inputs.flatMap(sides).sort(byValue);
}
