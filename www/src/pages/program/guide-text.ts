import type { Unit } from "../../core/contract/index.js";
import { listed } from "../../text/lists.js";
import { type Argument, fill } from "../../text/messages.js";
import type { Numbers } from "../../text/write-number.js";
import type { GuideWords } from "./words.js";

/** A placeholder's value: a figure with its unit, or a text. */
type Figure = string | readonly [value: string, unit: Unit];

/**
 * Writes the texts of the guide in one language and one currency. Figures are not rounded, because
 * partners rely on the terms of a program.
 */
export class GuideText {
  readonly #rules: Intl.PluralRules;

  constructor(
    readonly words: GuideWords,
    readonly numbers: Numbers,
    readonly language: string,
  ) {
    this.#rules = new Intl.PluralRules(language);
  }

  /** Formats a figure. */
  figure(value: string, unit: Unit): string {
    return this.numbers.figure(value, unit, "exact");
  }

  /** Replaces the placeholders of a message. */
  fill(message: string, figures: Readonly<Record<string, Figure>>): string {
    const find = (name: string): Argument | undefined => {
      const figure = figures[name];
      if (figure === undefined) return undefined;
      if (typeof figure === "string") return { text: figure, value: figure };
      const [value, unit] = figure;
      return { text: this.figure(value, unit), value };
    };
    return fill(message, find, this.#rules) ?? message;
  }

  /** Joins names: "Silver and Gold". */
  list(names: readonly string[]): string {
    return listed(names, this.language);
  }

  /** Formats a limit: an amount, or "no limit" for null; undefined if the limit is zero. */
  limit(value: string | null): string | undefined {
    if (value === null) return this.words.all.noLimit;
    return Number(value) === 0 ? undefined : this.figure(value, "money");
  }
}
