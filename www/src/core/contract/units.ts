/** The unit of a figure, which decides how it is read, checked and shown. */
export type Unit =
  /** An amount in the program's currency. */
  | "money"
  /** A fraction: 0.25 is 25 %. */
  | "share"
  /** A ratio: 5.11 is 5.11×. */
  | "multiple"
  /** A number of things, which may be fractional, as an expected number is. */
  | "count"
  /** An integer. */
  | "whole"
  /** A number of months. */
  | "months"
  /** A number of days. */
  | "days"
  /** Points on a scale that the calculator explains. */
  | "score"
  /** The id of one of several options. */
  | "choice"
  /** Yes or no: `true` or `false`. */
  | "flag"
  /** Text, such as a name. */
  | "text";

/** The reasons for a missing value. */
export type Reason =
  /** A division by zero. */
  | "divideByZero"
  /** The value is infinite: without churn, a customer never leaves. */
  | "neverEnds"
  /** The value is not reached within the computed months. */
  | "notReached"
  /** There is no next tier. */
  | "topTier"
  /** The program sets no limit. */
  | "noLimit"
  /** The value does not apply to these inputs. */
  | "notApplicable"
  /** The value is too large or too small for a decimal. */
  | "outOfRange";

/** A value from the core: a decimal string, a text, a flag, or null. */
export type Value = string | boolean | null;
