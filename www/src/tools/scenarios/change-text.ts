import type { Unit, Value } from "../../core/contract/index.js";
import { isDecimal, shift } from "../../text/decimal.js";
import { difference, relativeDifference } from "../../text/difference.js";
import { isRightToLeft } from "../../text/language.js";
import type { Wording } from "../../text/wording.js";
import type { Say } from "../shared/say.js";

/** Arabic letters, as in a number of months. */
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Writes a difference with its sign. Where text runs from right to left, sign and digits are kept together, from left
 * to right; a word beside them stays on its side.
 */
function signed({ numbers, language }: Wording, by: string, write: (by: string) => string): string {
  const parts = new Intl.NumberFormat(numbers.locale, { signDisplay: "always" }).formatToParts(1);
  const plus = parts.find(({ type }) => type === "plusSign")?.value ?? "+";
  const text = by.startsWith("-") ? write(by) : plus + write(by);
  if (!isRightToLeft(language)) return text;
  return ARABIC.test(text) ? `\u2067\u200e${text}\u2069` : `\u2066${text}\u2069`;
}

const WORDS: readonly Unit[] = ["choice", "flag", "text"];

/** A difference of percentages in points: "5%" more than 20% might be 25% or 21%. */
function points(wording: Wording, say: Say, by: string): string {
  const write = (each: string) =>
    wording.numbers.format({ maximumFractionDigits: 2 }, each).map(({ text }) => text);
  return say("points", { value: signed(wording, shift(by, 2), (each) => write(each).join("")) });
}

/**
 * What a figure is more or less than a base: an amount, and in percent where the base is above zero.
 * Undefined where one of them has no value or is no number.
 */
export function changeText(
  wording: Wording,
  say: Say,
  unit: Unit,
  value: Value | undefined,
  base: Value | undefined,
): string | undefined {
  if (WORDS.includes(unit) || !isDecimal(value) || !isDecimal(base)) return undefined;
  const by = difference(value, base);
  if (by === "0") return say("same");
  const amount =
    unit === "share" ? points(wording, say, by) : signed(wording, by, (each) => wording.value(each, unit));
  const fraction = relativeDifference(by, base);
  if (fraction === undefined) return amount;
  const percent = signed(wording, fraction, (each) => wording.value(each, "share"));
  return say("percent", { amount, percent });
}
