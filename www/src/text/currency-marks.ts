import { plain } from "./plain-text.js";

/** Notations for currencies that people use and `Intl` does not have. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  CHF: ["fr", "sfr"],
  CNY: ["元"],
  INR: ["rs"],
  JPY: ["円"],
  USD: ["dollar", "dollars"],
};

/** Currencies whose words are looked for in an amount that cannot be read; signs and codes are known without. */
const FAMILIAR = [...Object.keys(ALSO), "EUR", "GBP", "PLN", "SEK"];

/** All ways to write a currency in a language, the longest first: `US$`, `USD`, `$`, `US dollars`. */
export function currencyMarks(locale: string, currency: string): string[] {
  const written = (currencyDisplay: "symbol" | "narrowSymbol" | "name", value = 1) =>
    plain(
      new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay })
        .formatToParts(value)
        .find((part) => part.type === "currency")?.value ?? "",
    );
  const [code, narrow] = [plain(currency), written("narrowSymbol")];
  const [country, letter] = [code.slice(0, 2), code.slice(0, 1)];
  // "US$" and "A$" are understood wherever "$" is the sign.
  const withCountry = /^\p{Sc}$/u.test(narrow) ? [country + narrow, narrow + country, letter + narrow] : [];
  const signs = [written("symbol"), narrow, ...(ALSO[currency] ?? [])];
  // "kr" and "kr." are both written.
  const words = signs.filter((sign) => sign !== code && /^\p{L}+\.?$/u.test(sign));
  const abbreviated = words.flatMap((word) => [word.replace(".", ""), word.replace(/\.?$/, ".")]);
  const names = [1, 2, 3, 11].map((value) => written("name", value));
  const all = new Set([code, ...signs, ...abbreviated, ...withCountry, ...names]);
  all.delete("");
  return [...all].sort((a, b) => b.length - a.length);
}

/** Finds the mark of a currency at the start or the end of a plain text. */
export function markIn(text: string, marks: readonly string[]): string | undefined {
  return marks.find((each) => text.startsWith(each) || text.endsWith(each));
}

/** A plain text without the mark at its start or its end. */
export function withoutMark(text: string, mark: string): string {
  return (text.startsWith(mark) ? text.slice(mark.length) : text.slice(0, -mark.length)).trim();
}

/** Whether three letters are the code of a currency. */
function isCode(letters: string): boolean {
  return new Intl.DisplayNames("en", { type: "currency", fallback: "none" }).of(letters) !== undefined;
}

/** Takes the sign, code or name of any currency out of a plain text. */
export class AnyCurrency {
  #marks: string[] | undefined;

  constructor(readonly locale: string) {}

  /** The text without the currency; undefined if none is in it. */
  takenFrom(text: string): string | undefined {
    const [sign] = /[a-z]{0,3}\p{Sc}[a-z]{0,2}/u.exec(text) ?? [];
    if (sign) return text.replace(sign, "").trim();
    this.#marks ??= FAMILIAR.flatMap((code) => currencyMarks(this.locale, code));
    const unsigned = text.replace(/^[-+–]\s*/, "");
    const code = unsigned.match(/^[a-z]{3}\b|\b[a-z]{3}$/g)?.find(isCode);
    const mark = code ?? markIn(unsigned, this.#marks);
    return mark && withoutMark(unsigned, mark);
  }
}
