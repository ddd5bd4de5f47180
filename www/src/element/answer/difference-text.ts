import type { Unit } from "../../core/contract/index.js";
import type { ComparedWords } from "../../text/common.js";
import { shift } from "../../text/decimal.js";
import { difference, magnitude, relativeDifference } from "../../text/difference.js";
import type { Find } from "../../text/messages.js";
import type { Wording } from "../../text/wording.js";
import type { NumberStyle } from "../../text/write-number.js";

/** A figure of a column, and the figure of the base row in that column. */
export interface Pair {
  unit: Unit;
  /** How the column writes its figures. */
  style: NumberStyle;
  value: string;
  base: string;
}

/** A difference in words. */
export interface DifferenceText {
  /** The difference with its sign, as the page shows it: "+$300", "−2.5 pp". */
  amount: string;
  /** The percentage with its sign; undefined where it would mislead or the units are percentages already. */
  percent: string | undefined;
  /** For screen readers: "$300 (25%) more than Gold". */
  spoken: string;
}

/** Units for which a difference in percent has a meaning. */
const RELATIVE: readonly Unit[] = ["money", "count", "whole", "months", "days"];

/** Writes the differences of one widget. */
export class DifferenceWriter {
  constructor(
    readonly wording: Wording,
    readonly words: ComparedWords,
  ) {}

  /** The difference of a figure to that of the base row, whose name is `row`. */
  write(pair: Pair, row: string): DifferenceText {
    const { value, base, unit } = pair;
    const amount = difference(value, base);
    const style = this.#styleFor(amount, pair);
    if (style === undefined) return this.#equal(row);
    const share = RELATIVE.includes(unit) ? relativeDifference(amount, base) : undefined;
    const percent = share === "0" ? undefined : share;
    return {
      amount: this.#withSign(amount, (each) => this.#short(each, unit, style)),
      percent: percent && this.#withSign(percent, (each) => this.#percent(each)),
      spoken: this.#spoken(amount, percent, pair, style, row),
    };
  }

  #equal(row: string): DifferenceText {
    const { equal, equalTo } = this.words;
    return { amount: equal, percent: undefined, spoken: this.#say(equalTo, { row }) };
  }

  #spoken(
    amount: string,
    percent: string | undefined,
    { unit }: Pair,
    style: NumberStyle,
    row: string,
  ): string {
    const { above, below } = this.words;
    const size = this.#long(magnitude(amount), unit, style);
    const share = percent && this.#percent(magnitude(percent));
    return this.#say(amount.startsWith("-") ? below : above, { amount: size, percent: share, row });
  }

  /** The column's style, or one with more digits if it would write a difference as zero; undefined if both would. */
  #styleFor(amount: string, { unit, style }: Pair): NumberStyle | undefined {
    const styles: readonly NumberStyle[] = [style, "full"];
    return styles.find((each) => this.#isSeen(amount, unit, each));
  }

  /** Whether a number is not written as zero; only zero is written without its sign. */
  #isSeen(value: string, unit: Unit, style: NumberStyle): boolean {
    const size = magnitude(value);
    return this.#figure(size, unit, style) !== this.#figure(`-${size}`, unit, style);
  }

  /** The figure as its column writes it, without a noun, because the heading has that. */
  #short(value: string, unit: Unit, style: NumberStyle): string {
    if (unit === "months" || unit === "days") return this.#figure(value, "count", style);
    if (unit !== "share") return this.#figure(value, unit, style);
    return this.#say(this.words.points, { points: this.#points(value, style) });
  }

  #long(value: string, unit: Unit, style: NumberStyle): string {
    if (unit !== "share") return this.#figure(value, unit, style);
    return this.#say(
      this.words.pointsSpoken,
      { points: this.#points(value, style) },
      { points: shift(value, 2) },
    );
  }

  #points(share: string, style: NumberStyle): string {
    return this.#figure(shift(share, 2), "count", style);
  }

  /** A percentage with one decimal, or with more if it would be written as zero. */
  #percent(value: string): string {
    return this.#figure(value, "share", this.#isSeen(value, "share", "aligned") ? "aligned" : "full");
  }

  #figure(value: string, unit: Unit, style: NumberStyle): string {
    return this.wording.numbers.figure(value, unit, style);
  }

  /** Writes a number with its sign. The plus takes the place that the minus has in the language. */
  #withSign(value: string, write: (value: string) => string): string {
    return value.startsWith("-") ? write(value) : write(`-${value}`).replace(/[-\u2212]/, "+");
  }

  /** Fills a message with texts; `values` has the numbers that plural forms depend on. */
  #say(
    message: string,
    texts: Record<string, string | undefined>,
    values: Record<string, string> = {},
  ): string {
    const find: Find = (name) => ({ text: texts[name] ?? "", value: values[name] ?? texts[name] ?? null });
    return this.wording.fill(message, find) ?? "";
  }
}
