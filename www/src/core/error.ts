import type { Problem } from "./contract/index.js";

/** Thrown for bad input or a bad program; carries every problem at once. */
export class CalculationError extends Error {
  override readonly name = "CalculationError";

  constructor(
    /** Everything that is wrong, each with its path. */
    readonly problems: Problem[],
  ) {
    super(problems.map((problem) => `${problem.path}: ${problem.code}`).join("; "));
  }
}
