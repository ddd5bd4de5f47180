import type { Value } from "./units.js";

/** What is wrong with an input. */
export type ProblemCode =
  /** It has to be given. */
  | "required"
  /** A text that is no number, or a number that is not finite. */
  | "notANumber"
  /** A flag where a number belongs, a text where rows belong, and the like. */
  | "wrongType"
  /** Less than `minimum`; with `exclusive` the minimum itself is too little. */
  | "belowMinimum"
  /** More than `maximum`; with `exclusive` the maximum itself is too much. */
  | "aboveMaximum"
  /** It counts whole things and has decimals. */
  | "notWhole"
  /** None of `choices`. */
  | "unknownChoice"
  /** There is nothing of this name, or the program sets it and takes no other value. */
  | "unknownField"
  /** More than `maximum` rows. */
  | "tooManyRows"
  /** Fewer than `minimum` rows. */
  | "tooFewRows"
  /** A text longer than `maximum`; at `inputs`, all of them together. */
  | "tooLong"
  /** A number of more than 28 digits, zeros at its end not counted. */
  | "tooManyDigits"
  /** Shares that have to add up to 1 add up to `sum`. */
  | "sumNotOne"
  /** There is no calculator of this name. */
  | "unknownCalculator"
  /** The program is not an object or is too large, two of its ids are the same, or its bands do not rise. */
  | "invalidProgram";

/** One thing wrong with the inputs or the program. */
export interface Problem {
  /** Where: `sponsorship`, `campaigns[2].cost`, `program.tiers[1].requirements.revenue`. */
  path: string;
  code: ProblemCode;
  /** What a message needs: `minimum`, `maximum`, `exclusive`, `choices`, `sum`, `rows`. */
  params: Record<string, Value>;
}

/** Something wrong with a program, or worth a second look. */
export interface Finding {
  /** An error: the program is refused, or its figures would be wrong. A warning: it works, and is likely not what was meant. */
  level: "error" | "warning";
  /** A problem's code, or a rule's: `thresholdsNotRising`, `rateFalls`, … */
  code: string;
  /** Where: `program.tiers[1].commissionRate`. */
  path: string;
  /** What a message needs. */
  params: Record<string, Value>;
}
