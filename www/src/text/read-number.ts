import type { Unit } from "../core/contract/index.js";
import { shift } from "./decimal.js";
import { isGrouped, staysGrouped } from "./grouping.js";

/** How numbers are typed in a language and a currency. */
interface Notation {
  decimal: string;
  group: string;
  /** All ways to write the currency: `$`, `US$`, `USD`. */
  currency: readonly string[];
  /** Powers of ten by what is written after a number, in lower case. */
  powers: ReadonlyMap<string, number>;
}

const COMMON_POWERS: readonly [string, number][] = [
  ["k", 3],
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
 * The suffix of a power of ten in a language, and the power that the suffix alone means: a million
 * is "100万" in Japanese, and a thousand millions are "1000 M" in Spanish.
 */
function powerWord(locale: string, power: number): [word: string, meant: number] {
  const options = { notation: "compact", numberingSystem: "latn" } as const;
  const word = partsOf(locale, options, 10 ** power, "compact").toLowerCase();
  const before = partsOf(locale, { ...options, useGrouping: false }, 10 ** power, "integer");
  return [word.replace(/\.$/, ""), power - (before.length - 1)];
}

/** Finds out from `Intl` how numbers are written in a language. */
function notation(locale: string, currency: string): Notation {
  // Format with Latin digits; other digits are normalized before reading.
  const latin = { numberingSystem: "latn" } as const;
  const written = (currencyDisplay: "symbol" | "narrowSymbol" | "code") =>
    partsOf(locale, { style: "currency", currency, currencyDisplay }, 1, "currency");
  const powers = new Map(COMMON_POWERS);
  for (const power of [3, 6, 9]) {
    const [word, meant] = powerWord(locale, power);
    if (word) powers.set(word, meant);
  }
  return {
    decimal: partsOf(locale, latin, 1.5, "decimal"),
    group: partsOf(locale, { ...latin, useGrouping: true }, 1234567, "group"),
    currency: [written("symbol"), written("narrowSymbol"), written("code")].map(plain),
    powers,
  };
}

/** Converts a digit of any script: its distance from that script's zero. */
function latinDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Full-width and other scripts' characters as their plain forms; `_` groups and `D` is a decimal point for certain. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll("\u066a", "%")
    .replaceAll("\u066c", "_")
    .replaceAll("\u066b", "D")
    .trim()
    .replace(/(?<=\d)[\s'\u2019\u02bc](?=\d)/g, "_");
}

/** Finds out which of `.` and `,` is the decimal point; undefined if that is ambiguous. */
function separated(text: string, { decimal, group }: Notation): string | undefined {
  const marks: string[] = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (!last) return text;
  const other = last === "." ? "," : ".";
  if (marks.includes(other)) {
    return marks.filter((mark) => mark === last).length > 1
      ? undefined
      : text.replaceAll(other, "_").replace(last, "D");
  }
  if (marks.length > 1) return text.replaceAll(last, "_");
  // A single separator groups thousands only if the language does so and three digits follow.
  const thousands = last === group && last !== decimal && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return text.replace(last, thousands ? "_" : "D");
}

const NUMBER = /^(\d*|\d{1,3}(?:_\d{2,3})*_\d{3})(?:D(\d*))?$/;

/**
 * Superscript and subscript digits, as in 2²: normalized, they would become digits of the same
 * number.
 */
const RAISED = /\p{No}/u;

/** Strips sign, brackets, currency, percent and suffix; digits and separators are left. */
function stripped(
  text: string,
  unit: Unit,
  known: Notation,
): { digits: string; sign: string; power: number } | undefined {
  if (RAISED.test(text)) return undefined;
  let rest = plain(text);
  let negative = false;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = (rest.slice(0, found.index) + rest.slice(found.index + found[0].length)).trim();
    return found;
  };
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1).trim();
  }
  const sign = () => {
    const found = take(/^[-+]|-$/);
    if (found && found[0] !== "+") negative = !negative;
  };
  sign();
  if (unit === "money") {
    const mark = known.currency.find((each) => each && (rest.startsWith(each) || rest.endsWith(each)));
    if (mark) rest = (rest.startsWith(mark) ? rest.slice(mark.length) : rest.slice(0, -mark.length)).trim();
    if (mark && !negative) sign();
  }
  let power = 0;
  if (unit === "share") {
    take(/%$/);
    power = -2;
  } else if (unit === "multiple") take(/[x×]$/);
  const suffix = take(/\s*\p{L}+\.?$/u)?.[0]
    .trim()
    .replace(/\.$/, "");
  if (suffix !== undefined) {
    const known10 = known.powers.get(suffix);
    if (known10 === undefined) return undefined;
    power += known10;
  }
  return { digits: rest, sign: negative ? "-" : "", power };
}

/** Reads numbers as people type them in one language and one currency. */
export class Reader {
  readonly #notation: Notation;

  constructor(locale: string, currency: string) {
    this.#notation = notation(locale, currency);
  }

  /**
   * What a person typed as a plain decimal, exactly: `$30k` is `"30000"`, and in a share `30` is `"0.3"`.
   * Undefined when it is no number; nothing is guessed that could be read two ways. `grouped` says that marks
   * which group in this language do so here.
   */
  read(text: string, unit: Unit, grouped = false): string | undefined {
    const plainly = grouped ? this.#marked(text).replaceAll(this.#notation.group, "") : text;
    const found = stripped(plainly, unit, this.#notation);
    if (!found) return undefined;
    const marked = separated(found.digits, this.#notation);
    const [, whole = "", fraction = ""] = (marked !== undefined && NUMBER.exec(marked)) || [];
    if (!whole && !fraction) return undefined;
    const value = `${whole.replaceAll("_", "") || "0"}${fraction ? `.${fraction}` : ""}`;
    return shift(found.sign + value, found.power);
  }

  /** Whether a number that was grouped before an edit still is. */
  isGrouped(before: string, after: string, wasGrouped = false): boolean {
    const { group, decimal } = this.#notation;
    const [old, now] = [this.#marked(before), this.#marked(after)];
    return (wasGrouped || isGrouped(old, group, decimal)) && staysGrouped(old, now, group);
  }

  /**
   * The locale with Latin digits and their separators, since Arabic has its own separators for its
   * own digits.
   */
  #marked(text: string): string {
    const { group, decimal } = this.#notation;
    return text.replaceAll("\u066c", group).replaceAll("\u066b", decimal);
  }
}
