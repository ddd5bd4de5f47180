import type { GridAxis, Unit } from "../../core/contract/index.js";
import { add, compare } from "../../text/arithmetic.js";
import { shift } from "../../text/decimal.js";
import type { GivenInput } from "../shared/inputs.js";

/** The number of steps to both sides together. */
const STEPS = 10;

const WHOLE: readonly Unit[] = ["whole", "count", "months", "days"];

const negative = (value: string) => shift(value.startsWith("-") ? value.slice(1) : `-${value}`, 0);

/** A tenth of the value, or a whole number of things where the value is one. */
function stepOf({ value, field }: GivenInput): string {
  const tenth = shift(value.replace("-", ""), -1);
  if (value.includes(".") || !WHOLE.includes(field.unit)) return tenth;
  const [whole = "0"] = tenth.split(".");
  return whole === "0" ? "1" : whole;
}

/** The values after the present one, up to a bound; fewer if there are not that many. */
function steps(value: string, step: string, most: number, isWithin: (value: string) => boolean): string[] {
  const found: string[] = [];
  for (let next = add(value, step); found.length < most && isWithin(next); next = add(next, step)) {
    found.push(next);
  }
  return found;
}

/**
 * The values of an input for a grid, with the present value among them: steps of a tenth of that value, five to each
 * side, or more to one side where a bound is near the other one.
 */
export function gridAxis(input: GivenInput): GridAxis & { steps: number } {
  const { path, value, field } = input;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field;
  const step = stepOf(input);
  const isAbove = (next: string) =>
    minimum === undefined || compare(next, minimum) >= Number(Boolean(exclusiveMinimum));
  const isBelow = (next: string) =>
    maximum === undefined || compare(next, maximum) <= -Number(Boolean(exclusiveMaximum));
  const above = steps(value, step, STEPS, isBelow);
  const below = steps(value, negative(step), STEPS, isAbove);
  const up = Math.min(above.length, Math.max(STEPS / 2, STEPS - below.length));
  const down = Math.min(below.length, STEPS - up);
  return {
    input: path,
    from: below[down - 1] ?? value,
    to: above[up - 1] ?? value,
    steps: up + down + 1,
  };
}

/** Whether an input can be an axis: around zero there is no scale, and between equal bounds no second value. */
export const canBeAxis = (input: GivenInput): boolean =>
  Number(input.value) !== 0 && gridAxis(input).steps > 1;
