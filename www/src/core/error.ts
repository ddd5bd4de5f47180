import type { Problem } from "./contract/index.js";

/** How many problems a message names. */
const NAMED = 50;

/** Thrown for bad input or a bad program, with all problems at once. */
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
