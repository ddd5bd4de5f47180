import { CalculationError } from "partner-calculators";
import type { Problem } from "../../../www/src/core/contract/index.js";

/** The problems for which something was refused; fails when it was not, or broke in another way. */
export function refused(attempt: () => unknown): Problem[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** The same in short, for tests about many problems at once: `path: code`. */
export function brief(attempt: () => unknown): string[] {
  return refused(attempt).map(({ path, code }) => `${path}: ${code}`);
}
