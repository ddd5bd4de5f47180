import type { Problem } from "./contract/index.js";

/** The maximum number of problems in a message. */
const NAMED = 50;

/** Thrown for invalid input or an invalid program, with all problems. */
export class CalculationError extends Error {
  override readonly name = "CalculationError";

  constructor(
    /** All problems, each with its path. */
    readonly problems: Problem[],
  ) {
    const more = problems.length - NAMED;
    const named = problems.slice(0, NAMED).map(({ path, code }) => `${path}: ${code}`);
    super(`${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}`);
  }
}
