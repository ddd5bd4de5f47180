import type { Unit } from "../../../www/src/core/contract/index.js";

/** The number style of a page. */
export interface Style {
  locale: string;
  currency: string;
  /** The number of decimals of the currency's minor unit. */
  cents: number;
}

export const AMERICAN: Style = { locale: "en", currency: "USD", cents: 2 };

function format({ locale }: Style, options: Intl.NumberFormatOptions, value: string): string {
  // `format` accepts decimal strings and keeps every digit, but the types of the library do not
  // declare it.
  return new Intl.NumberFormat(locale, options).format(value as unknown as number);
}

/** A value rounded to each of the numbers of decimals, with and without trailing zeros. */
function rounded(style: Style, options: Intl.NumberFormatOptions, value: string, most: number[]): string[] {
  return most.flatMap((maximumFractionDigits) =>
    [0, maximumFractionDigits].map((minimumFractionDigits) =>
      format(style, { ...options, minimumFractionDigits, maximumFractionDigits }, value),
    ),
  );
}

/** The allowed numbers of decimals: a large figure may be written without any. */
function decimalsFor(value: string): number[] {
  const size = value.replace("-", "").split(".")[0]?.length ?? 1;
  return size > 3 ? [0, 1, 2] : [1, 2];
}

function money(style: Style, value: string): string[] {
  const options = { style: "currency", currency: style.currency } as const;
  const decimals = value.split(".")[1] ?? "";
  // Half a cent is shown, so that parts add up to their whole.
  const isHalf = decimals.length === style.cents + 1 && decimals.endsWith("5");
  const cents = rounded(style, options, value, [style.cents + (isHalf ? 1 : 0)]).slice(-1);
  return value.includes(".") ? cents : [...cents, ...rounded(style, options, value, [0])];
}

/** Every correct way to write a figure on the screen. */
export function writings(value: string, unit: Unit, style = AMERICAN): string[] {
  switch (unit) {
    case "money":
      return money(style, value);
    case "share":
      return rounded(style, { style: "percent" }, value, [1, 2]);
    case "multiple":
      return rounded(style, {}, value, [2]).map((text) => `${text}×`);
    case "whole":
      return rounded(style, {}, value, [0]);
    case "months":
      // In a table the heading states the unit.
      return [{ style: "unit", unit: "month", unitDisplay: "long" } as const, {}].flatMap((options) =>
        rounded(style, options, value, decimalsFor(value)),
      );
    case "count":
      return rounded(style, {}, value, decimalsFor(value));
    default:
      return [value];
  }
}

/** A forecast as a headline rounds it: two digits, three after a leading 1, and whole counts from 1 on. */
function roundedForecast(value: string, unit: Unit): string {
  const exact = Number(value);
  if (exact === 0) return value;
  if (unit === "count" && exact >= 1) return String(Math.round(exact));
  return String(Number(exact.toPrecision(/^-?0*\.?0*1/.test(value) ? 3 : 2)));
}

/** Every correct way to write a forecast in the headline; `about` is the word in the page's language. */
export function forecasts(value: string, unit: Unit, style = AMERICAN, about = "about "): string[] {
  const written = writings(roundedForecast(value, unit), unit, style);
  return Number(value) === 0 ? written : written.map((text) => about + text);
}
