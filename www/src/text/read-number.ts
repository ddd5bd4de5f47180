import type { Unit } from "../core/contract/index.js";
import { AnyCurrency, markIn, withoutMark } from "./currency-marks.js";
import { shift } from "./decimal.js";
import { isGrouped, staysGrouped } from "./grouping.js";
import { type Notation, notation } from "./notation.js";
import { plain } from "./plain-text.js";

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

/** A dash in place of the cents, as in "500.-" and "1.234,–". */
const NO_CENTS = /(?<=\d)[.,D][-–]{1,2}(?![-–])(?=\D*$)/;

/** A number with one mark and three digits behind it. */
const THREE_DIGITS = /^([1-9]\d{0,2})[.,](\d{3})$/;

/** A number without all that is around it. */
interface Stripped {
  digits: string;
  sign: string;
  power: number;
  /** Whether a word such as "million" stood behind it. */
  isShortened: boolean;
}

/** Strips sign, brackets, currency, percent and suffix; digits and separators are left. */
function stripped(text: string, unit: Unit, known: Notation): Stripped | undefined {
  if (RAISED.test(text)) return undefined;
  let rest = plain(text).replace(NO_CENTS, "");
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
    const found = take(/^[-+–]|-$/);
    if (found && found[0] !== "+") negative = !negative;
  };
  sign();
  if (unit === "money") {
    // "5k" is five thousand also where "K" is the currency's sign.
    const mark = markIn(
      rest,
      known.currency.filter((each) => !rest.endsWith(each) || !known.powers.has(each)),
    );
    if (mark) rest = withoutMark(rest, mark);
    if (mark && !negative) sign();
  }
  let power = 0;
  if (unit === "share") {
    take(/%$/);
    power = -2;
  } else if (unit === "multiple") take(/[x×]$/);
  const suffix = take(/\s*\p{L}[\p{L}\s]*\.?$/u)?.[0]
    .trim()
    .replace(/\.$/, "");
  if (suffix !== undefined) {
    const known10 = known.powers.get(suffix);
    if (known10 === undefined) return undefined;
    power += known10;
  }
  return { digits: rest, sign: negative ? "-" : "", power, isShortened: suffix !== undefined };
}

/** The value of a number without its sign: digits, with one mark at most; undefined for any other text. */
function decimalOf(digits: string, known: Notation): string | undefined {
  const marked = separated(digits, known);
  const [, whole = "", fraction = ""] = (marked !== undefined && NUMBER.exec(marked)) || [];
  if (!whole && !fraction) return undefined;
  return `${whole.replaceAll("_", "") || "0"}${fraction ? `.${fraction}` : ""}`;
}

/** Reads numbers as people type them in one language and one currency. */
export class Reader {
  readonly #notation: Notation;
  readonly #anyCurrency: AnyCurrency;

  constructor(locale: string, currency: string) {
    this.#notation = notation(locale, currency);
    this.#anyCurrency = new AnyCurrency(locale);
  }

  /**
   * The typed number as an exact plain decimal: `$30k` is `"30000"`, and in a share `30` is `"0.3"`. Undefined if the
   * text is not a number or could be read in two ways. With `grouped`, all marks that group digits in this language
   * are read as such.
   */
  read(text: string, unit: Unit, grouped = false): string | undefined {
    const plainly = grouped ? this.#marked(text).replaceAll(this.#notation.group, "") : text;
    const found = stripped(plainly, unit, this.#notation);
    const value = found && decimalOf(found.digits, this.#notation);
    return value && shift(found.sign + value, found.power);
  }

  /**
   * The meaning in another country of a text whose mark `read` takes for the decimal point: "30.000" is thirty in
   * English and thirty thousand in German. Undefined if the text has only one meaning.
   */
  alternative(text: string, unit: Unit): string | undefined {
    const found = stripped(text, unit, this.#notation);
    const [, whole, thousand] = THREE_DIGITS.exec(found?.digits ?? "") ?? [];
    const isMarked = found && separated(found.digits, this.#notation)?.includes("D");
    if (!whole || !isMarked || found.isShortened) return undefined;
    return shift(`${found.sign}${whole}${thousand}`, found.power);
  }

  /** Whether a text that is not a number would be an amount if its currency were this one. */
  isForeign(text: string): boolean {
    if (this.read(text, "money") !== undefined) return false;
    const amount = this.#anyCurrency.takenFrom(plain(text).replace(NO_CENTS, ""));
    return amount !== undefined && this.read(amount, "count") !== undefined;
  }

  /** Whether a number that was grouped before an edit still is. */
  isGrouped(before: string, after: string, wasGrouped = false): boolean {
    const { group, decimal } = this.#notation;
    const [old, now] = [this.#marked(before), this.#marked(after)];
    return (wasGrouped || isGrouped(old, group, decimal)) && staysGrouped(old, now, group);
  }

  /** Whether the decimal point of a number before an edit is still in its place; `was` is that of the edit before. */
  isPointed(before: string, after: string, was = true): boolean {
    return was && staysGrouped(this.#marked(before), this.#marked(after), this.#notation.decimal);
  }

  /**
   * The text with the separators of Latin digits, since Arabic has its own for its own digits, and
   * Japanese keyboards have wide ones.
   */
  #marked(text: string): string {
    const { group, decimal } = this.#notation;
    return text
      .replaceAll("\u066c", group)
      .replaceAll("\u066b", decimal)
      .replace(/[\u060c\uff0c]/g, ",")
      .replaceAll("\uff0e", ".");
  }
}
