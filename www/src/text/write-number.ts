import type { Unit } from "../core/contract/index.js";
import { shift } from "./decimal.js";

/**
 * `aligned` where neighbors show decimals, `fine` where they are all small and show two, `full` where little may be
 * rounded away, `exact` where nothing may. A function writes a number itself, or gives undefined for the plain style;
 * `write-compact.ts` has such styles.
 */
export type NumberStyle =
  | ("plain" | "aligned" | "fine" | "full" | "exact")
  | ((numbers: Numbers, value: string, unit: Unit) => Piece[] | undefined);

/** A piece of a written figure: digits, or the sign of its unit. */
export interface Piece {
  text: string;
  isSign: boolean;
}

/** The decimals of the core's numbers; older browsers write at most 20. */
function allDecimals(): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat("en", {
      maximumFractionDigits: 28,
    }).resolvedOptions();
    return maximumFractionDigits ?? 20;
  } catch {
    return 20;
  }
}

const SIGNS = new Set(["currency", "percentSign", "unit", "compact"]);

/** Decimals of a figure: none from a hundred on, two below ten. */
function countDecimals(value: string): number {
  const size = Math.abs(Number(value));
  return size < 10 ? 2 : size < 1000 ? 1 : 0;
}

/** Numbers written in one language and one currency, so that they read back as the same numbers. */
export class Numbers {
  readonly #formats = new Map<string, Intl.NumberFormat>();
  readonly #all = allDecimals();

  constructor(
    readonly locale: string,
    readonly currency: string,
    readonly minorUnits: number,
    /** The language of words such as "months" and "trillion". */
    readonly language = locale,
  ) {}

  /** Writes a number for a field: every digit, without the sign, which is beside the field. */
  field(value: string, unit: Unit): string {
    const shown = unit === "share" ? shift(value, 2) : value;
    const cents = unit === "money" && value.includes(".") ? this.minorUnits : 0;
    return this.format({ minimumFractionDigits: cents, maximumFractionDigits: this.#all }, shown)
      .map((piece) => piece.text)
      .join("");
  }

  /** Writes a figure. */
  figure(value: string, unit: Unit, style: NumberStyle = "plain"): string {
    return this.pieces(value, unit, style)
      .map((piece) => piece.text)
      .join("");
  }

  /** Writes a figure in pieces, so that its sign can be smaller. */
  pieces(value: string, unit: Unit, style: NumberStyle = "plain"): Piece[] {
    const own = typeof style === "function" ? style(this, value, unit) : undefined;
    const pieces = own ?? this.format(this.#options(value, unit, style), value);
    return unit === "multiple" ? [...pieces, { text: "×", isSign: true }] : pieces;
  }

  /** The sign beside a field, and whether it is in front of the digits. */
  sign(unit: Unit): { text: string; before: boolean } | undefined {
    if (unit === "multiple") return { text: "×", before: true };
    if (unit !== "money" && unit !== "share") return undefined;
    const pieces = this.format(this.#options("1", unit, "plain"), "1").filter((piece) => piece.text.trim());
    const at = pieces.findIndex((piece) => piece.isSign);
    return { text: pieces[at]?.text ?? "", before: at === 0 };
  }

  #options(value: string, unit: Unit, style: NumberStyle): Intl.NumberFormatOptions {
    const digits = (most: number, least = 0): Intl.NumberFormatOptions => ({
      minimumFractionDigits: style === "aligned" ? most : least,
      maximumFractionDigits: style === "exact" ? this.#all : style === "full" ? Math.max(most, 6) : most,
    });
    switch (unit) {
      case "money": {
        const cents = style === "aligned" || value.includes(".") ? this.minorUnits : 0;
        const { currency } = this;
        // Half a cent stays: two halves of $100.01 would otherwise be shown as $50.01 each.
        const isHalf = value.split(".")[1]?.search("5$") === cents;
        const most = style === "exact" ? this.#all : cents + Number(isHalf);
        return { style: "currency", currency, minimumFractionDigits: cents, maximumFractionDigits: most };
      }
      case "share":
        return { style: "percent", ...digits(Math.abs(Number(value)) < 0.1 && style !== "aligned" ? 2 : 1) };
      case "months":
      case "days":
        return {
          style: "unit",
          unit: unit.slice(0, -1),
          unitDisplay: "long",
          ...digits(style === "aligned" ? 1 : countDecimals(value)),
        };
      case "whole":
        return digits(0);
      case "multiple":
        return digits(2, value.includes(".") ? 2 : 0);
      default:
        return style === "fine" ? digits(2, 2) : digits(style === "aligned" ? 1 : countDecimals(value));
    }
  }

  /** Writes a number by options of `Intl`. */
  format(options: Intl.NumberFormatOptions, value: string): Piece[] {
    const key = JSON.stringify(options);
    let format = this.#formats.get(key);
    if (!format) {
      const hasWords = options.unit ?? options.compactDisplay === "long";
      const isOther = hasWords && !this.locale.startsWith(this.language);
      format = new Intl.NumberFormat(isOther ? this.language : this.locale, options);
      this.#formats.set(key, format);
    }
    // Keeps the direction of a sign with Latin letters in Arabic: "US$" would become "$US".
    const mark = this.language === "ar" ? "\u200e" : "";
    // `format` keeps every digit of a decimal string, which TypeScript's types do not allow yet.
    const given = (text: string) => text as unknown as number;
    // A number that is rounded to zero has no sign.
    const isZero = value.startsWith("-") && format.format(given(value)) === format.format(given("-0"));
    return format
      .formatToParts(given(isZero ? "0" : value))
      .map(({ type, value }) => ({ text: value.replace(/[A-Z].$/, `$&${mark}`), isSign: SIGNS.has(type) }));
  }
}
