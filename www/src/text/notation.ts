import { currencyMarks } from "./currency-marks.js";
import { plain } from "./plain-text.js";

/** How numbers are typed in a language and a currency. */
export interface Notation {
  decimal: string;
  group: string;
  /** All ways to write the currency, the longest first. */
  currency: readonly string[];
  /** Powers of ten by what is written after a number, in lower case. */
  powers: ReadonlyMap<string, number>;
}

/** Short forms that are understood in every language, and those that `Intl` does not have. */
const COMMON_POWERS: readonly [string, number][] = [
  ["k", 3],
  ["tsd", 3],
  ["m", 6],
  ["mn", 6],
  ["b", 9],
  ["bn", 9],
];

function partsOf(locale: string, options: Intl.NumberFormatOptions, value: number, type: string): string {
  return (
    new Intl.NumberFormat(locale, options).formatToParts(value).find((part) => part.type === type)?.value ??
    ""
  );
}

/**
 * The words for powers of ten in a language, and the power that each word alone means: a million is
 * "100万" in Japanese, and eleven thousand millions are "11 mil M" in Spanish. Several numbers,
 * because a word may have a form for each plural.
 */
function* powerWords(locale: string, compactDisplay: "short" | "long"): Generator<[string, number]> {
  const format = new Intl.NumberFormat(locale, {
    notation: "compact",
    compactDisplay,
    numberingSystem: "latn",
    useGrouping: false,
  });
  for (const power of [3, 6, 9, 12]) {
    for (const count of [1, 2, 3, 11]) {
      const value = count * 10 ** power;
      const parts = format.formatToParts(value);
      const word = parts.find(({ type }) => type === "compact")?.value;
      const before = parts.find(({ type }) => type === "integer")?.value.length;
      // "mille" alone is a thousand in French.
      if (word && before) yield [plain(word).replace(/\.$/, ""), String(value).length - before];
    }
  }
}

/**
 * The powers of ten by their words. "B" is a thousand in Turkish; where it is a million millions, as
 * in Spanish, it may still be meant as a thousand millions, so nothing is read into it.
 */
function powersOf(locale: string): Map<string, number> {
  const common = new Map(COMMON_POWERS);
  const powers = new Map(COMMON_POWERS);
  for (const [word, power] of [...powerWords(locale, "long"), ...powerWords(locale, "short")]) {
    if (power === 12 && common.get(word) === 9) powers.delete(word);
    else powers.set(word, power);
  }
  return powers;
}

/** Finds out from `Intl` how numbers are written in a language. */
export function notation(locale: string, currency: string): Notation {
  // Format with Latin digits; other digits are normalized before reading.
  const latin = { numberingSystem: "latn" } as const;
  return {
    decimal: partsOf(locale, latin, 1.5, "decimal"),
    group: partsOf(locale, { ...latin, useGrouping: true }, 1234567, "group"),
    currency: currencyMarks(locale, currency),
    powers: powersOf(locale),
  };
}
