import type { Field, Problem } from "../../core/contract/index.js";
import type { PublishedRange } from "../../sheet/published-ranges.js";
import { add, compare } from "../../text/arithmetic.js";
import { shift } from "../../text/decimal.js";
import { fieldProblem } from "../shared/field-problem.js";
import type { GivenInput } from "../shared/inputs.js";
import { extended, larger, smaller } from "../shared/range-ends.js";
import type { TypedNumber } from "../shared/typed-number.js";

/** The three values of an uncertain input. */
export type End = "low" | "likely" | "high";

export const ENDS: readonly End[] = ["low", "likely", "high"];

export const isEnd = (text: unknown): text is End => ENDS.some((each) => each === text);

/** An uncertain input as it was entered; what was not entered follows the present value. */
export interface RangeEntry {
  path: string;
  own: Partial<Record<End, TypedNumber>>;
}

/** The three values of an uncertain input; undefined where the text is no number. */
export type Values = Record<End, string | undefined>;

/** What is wrong with one of the three values: a problem of the field, or the order of the values. */
export type Wrong = Problem | "lowAboveLikely" | "highBelowLikely" | "noRange";

function within(value: string, { minimum, maximum }: Field): string {
  const above = minimum === undefined ? value : larger(value, minimum);
  return maximum === undefined ? above : smaller(above, maximum);
}

/** A whole number around a value: down to the lower one, or up to the higher one. */
function whole(value: string, up: boolean): string {
  const [before = "0", decimals] = value.split(".");
  const isNegative = value.startsWith("-");
  if (decimals === undefined || up === isNegative) return shift(before, 0);
  return add(before, up ? "1" : "-1");
}

/** A fifth below and above the value, within the bounds of the field. */
function around(value: string, field: Field): { low: string; high: string } {
  const tenth = shift(value.replace("-", ""), -1);
  const fifth = add(tenth, tenth);
  const ends = { low: add(value, shift(`-${fifth}`, 0)), high: add(value, fifth) };
  const isWhole = field.unit === "whole" && !field.fractional;
  const rounded = isWhole ? { low: whole(ends.low, false), high: whole(ends.high, true) } : ends;
  return { low: within(rounded.low, field), high: within(rounded.high, field) };
}

/**
 * The values of a range. What was not entered is the present value, and around it the published range, extended to
 * include it, or else a fifth to each side.
 */
export function valuesOf({ own }: RangeEntry, input: GivenInput, published?: PublishedRange): Values {
  const likely = own.likely ? own.likely.value : input.value;
  const center = likely ?? input.value;
  const base = published ? extended(published, center) : around(center, input.field);
  return {
    low: own.low ? own.low.value : base.low,
    likely,
    high: own.high ? own.high.value : base.high,
  };
}

/** What is wrong with a range, by its three values. */
export function wrongIn(
  entry: RangeEntry,
  values: Values,
  { path, field }: GivenInput,
): Partial<Record<End, Wrong>> {
  const wrong: Partial<Record<End, Wrong>> = {};
  for (const end of ENDS) {
    const problem = fieldProblem(values[end], path, field, entry.own[end]);
    if (problem) wrong[end] = problem;
  }
  const { low, likely, high } = values;
  if (low === undefined || likely === undefined || high === undefined) return wrong;
  if (compare(low, likely) > 0) wrong.low ??= "lowAboveLikely";
  if (compare(likely, high) > 0) wrong.high ??= "highBelowLikely";
  if (compare(low, high) === 0) wrong.high ??= "noRange";
  return wrong;
}
