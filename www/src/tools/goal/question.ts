import type { GoalSeekQuestion, LineDescription } from "../../core/contract/index.js";
import type { NumberInput } from "../shared/inputs.js";
import { decimalsOf } from "../shared/units.js";

export const CONDITIONS = ["exactly", "atLeast", "atMost"] as const;

export type Condition = (typeof CONDITIONS)[number];

/** A wish: a figure, its target, and the input that may change. */
export interface Wish {
  line: LineDescription;
  condition: Condition;
  /** A plain decimal. */
  target: string;
  input: NumberInput;
  /** The decimals of the input's values. */
  decimals: number;
}

export const wishFor = (
  wanted: Pick<Wish, "line" | "condition" | "target" | "input">,
  minorUnits: number,
): Wish => ({ ...wanted, decimals: decimalsOf(wanted.input.field, minorUnits) });

export const questionOf = ({ line, condition, target, input, decimals }: Wish): GoalSeekQuestion => ({
  output: line.id,
  input: input.path,
  target,
  condition,
  decimals,
});
