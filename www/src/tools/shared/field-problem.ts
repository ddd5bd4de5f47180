import type { Field, Problem } from "../../core/contract/index.js";
import { compare } from "../../text/arithmetic.js";
import { hasTooManyDigits, type TypedNumber } from "./typed-number.js";

/** What is wrong with a value for a field of the form; undefined if the field accepts it. */
export function fieldProblem(
  value: string | undefined,
  path: string,
  field: Field,
  typed: TypedNumber | undefined,
): Problem | undefined {
  const problem = (code: Problem["code"], exclusive = false): Problem => ({
    path,
    code,
    params: exclusive ? { exclusive: true } : {},
  });
  const { minimum, maximum, exclusiveMinimum = false, exclusiveMaximum = false } = field;
  if (value === undefined) return problem(typed?.problem ?? "required");
  if (minimum !== undefined && compare(value, minimum) < Number(exclusiveMinimum))
    return problem("belowMinimum", exclusiveMinimum);
  if (maximum !== undefined && compare(value, maximum) > -Number(exclusiveMaximum))
    return problem("aboveMaximum", exclusiveMaximum);
  if (field.unit === "whole" && !field.fractional && value.includes(".")) return problem("notWhole");
  if (hasTooManyDigits(value)) return problem("tooManyDigits");
  return undefined;
}
