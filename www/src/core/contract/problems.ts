import type { Value } from "./units.js";

/** The kinds of problems. */
export type ProblemCode =
  /** A value is required. */
  | "required"
  /** Text that is not a number, or a number that is not finite. */
  | "notANumber"
  /** A value of the wrong type, such as a flag instead of a number. */
  | "wrongType"
  /** Less than `minimum`, or equal to it if `exclusive` is true. */
  | "belowMinimum"
  /** More than `maximum`, or equal to it if `exclusive` is true. */
  | "aboveMaximum"
  /** A number with decimals where only integers are allowed. */
  | "notWhole"
  /** A value that is not one of `choices`. */
  | "unknownChoice"
  /** There is no such field, or the program sets it and accepts no other value. */
  | "unknownField"
  /** More than `maximum` rows. */
  | "tooManyRows"
  /** Fewer than `minimum` rows. */
  | "tooFewRows"
  /** A text longer than `maximum`; at `inputs`, the total length of all inputs. */
  | "tooLong"
  /** A number with more than 28 digits, not counting trailing zeros. */
  | "tooManyDigits"
  /** Shares that must add up to 1, but add up to `sum`. */
  | "sumNotOne"
  /** There is no calculator with this id. */
  | "unknownCalculator"
  /** The program is not an object, is too large, has an id twice, or has bands that do not rise. */
  | "invalidProgram";

/** A problem of the inputs or the program. */
export interface Problem {
  /**
   * The path of the value: `sponsorship`, `campaigns[2].cost`,
   * `program.tiers[1].requirements.revenue`.
   */
  path: string;
  code: ProblemCode;
  /** Values for a message: `minimum`, `maximum`, `exclusive`, `choices`, `sum`, `rows`. */
  params: Record<string, Value>;
}

/** An error or a warning about a program. */
export interface Finding {
  /**
   * `error`: the program is refused, or its figures would be wrong. `warning`: the program works,
   * but is probably not what its author meant.
   */
  level: "error" | "warning";
  /** The code of a problem or of a rule: `thresholdsNotRising`, `rateFalls`, … */
  code: string;
  /** The path of the value: `program.tiers[1].commissionRate`. */
  path: string;
  /** Values for a message. */
  params: Record<string, Value>;
}
