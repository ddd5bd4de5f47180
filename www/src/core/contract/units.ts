/** What a figure measures; decides how it is read, checked and shown. */
export type Unit =
  /** An amount in the program's currency. */
  | "money"
  /** A fraction: 0.25 is 25 %. */
  | "share"
  /** A ratio: 5.11 is 5.11×. */
  | "multiple"
  /** May be fractional, as an expectation is. */
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
  /** A name that a person gives. */
  | "text";

/** Why a figure has no value for these inputs. */
export type Reason =
  /** It would be divided by nothing. */
  | "divideByZero"
  /** It goes on for ever: without churn a customer never leaves. */
  | "neverEnds"
  /** What it waits for does not come within the months looked at. */
  | "notReached"
  /** There is no next tier. */
  | "topTier"
  /** The program sets no limit. */
  | "noLimit"
  /** It has no meaning for these inputs. */
  | "notApplicable"
  /** It would be larger or smaller than a decimal can hold. */
  | "outOfRange";

/** A value as the core gives it: a decimal string, a text, a flag, or nothing. */
export type Value = string | boolean | null;
