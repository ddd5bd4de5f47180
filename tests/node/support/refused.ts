import { CalculationError } from "partner-calculators";
import type { Problem } from "../../../www/src/core/contract/index.js";

/**
 * The problems for which a call was refused. Fails if the call returns, or throws another error.
 */
export function refused(attempt: () => unknown): Problem[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** The problems in short form, for tests of many problems: `path: code`. */
export function brief(attempt: () => unknown): string[] {
  return refused(attempt).map(({ path, code }) => `${path}: ${code}`);
}
