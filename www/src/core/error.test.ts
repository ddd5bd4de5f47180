import { expect, it } from "vitest";
import { CalculationError } from "./error.js";

const problems = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ path: `rows[${at}]`, code: "wrongType" as const, params: {} }));

it.each([
  [0, /^$/],
  [1, /^rows\[0\]: wrongType$/],
  [2, /^rows\[0\]: wrongType; rows\[1\]: wrongType$/],
  [50, /; rows\[49\]: wrongType$/],
  [51, /; rows\[49\]: wrongType; and 1 more$/],
])("names at most fifty problems in its message: %d", (count, end) => {
  const error = new CalculationError(problems(count));
  expect(error.message).toMatch(end);
  expect(error.problems).toHaveLength(count);
  expect(String(error)).toMatch(/^CalculationError/);
});
