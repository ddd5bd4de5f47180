import type { Unit } from "../../core/contract/index.js";
import { listed } from "../../text/lists.js";
import { type Argument, fill } from "../../text/messages.js";
import type { Numbers } from "../../text/write-number.js";
import type { GuideWords } from "./words.js";

/** A figure of a sentence with its unit; a text has none. */
type Figure = string | readonly [value: string, unit: Unit];

/** Says a program in one language and one currency. Every digit of a figure is written: a program is a promise. */
export class Voice {
  readonly #rules: Intl.PluralRules;

  constructor(
    readonly words: GuideWords,
    readonly numbers: Numbers,
    readonly language: string,
  ) {
    this.#rules = new Intl.PluralRules(language);
  }

  /** A figure on its own. */
  figure(value: string, unit: Unit): string {
    return this.numbers.figure(value, unit, "exact");
  }

  /** Fills a message. */
  say(message: string, figures: Readonly<Record<string, Figure>>): string {
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

  /** A limit: an amount, or that there is none. Undefined stands for nothing at all. */
  limit(value: string | null): string | undefined {
    if (value === null) return this.words.all.noLimit;
    return Number(value) === 0 ? undefined : this.figure(value, "money");
  }
}
