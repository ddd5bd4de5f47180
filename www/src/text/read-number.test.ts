import { describe, expect, it } from "vitest";
import type { Unit } from "../core/contract/index.js";
import { Reader } from "./read-number.js";

const read = (text: string, unit: Unit = "money", locale = "en-US", currency = "USD") =>
  new Reader(locale, currency).read(text, unit);

describe("money in English", () => {
  it.each([
    ["30000", "30000"],
    ["30,000", "30000"],
    ["$30,000", "30000"],
    ["30,000 USD", "30000"],
    ["30 000", "30000"],
    ["30\u00a0000", "30000"],
    ["30'000", "30000"],
    ["30’000.50", "30000.5"],
    ["$30k", "30000"],
    ["1.2m", "1200000"],
    ["1.25 bn", "1250000000"],
    ["$-5", "-5"],
    ["-$5", "-5"],
    ["(1,234.50)", "-1234.5"],
    ["−5", "-5"],
    ["5-", "-5"],
    ["+5", "5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["1.234", "1.234"],
    ["1,5", "1.5"],
    ["0,234", "0.234"],
    ["1.234.567", "1234567"],
    ["1.234,56", "1234.56"],
    ["1,00,000", "100000"],
    ["３０，０００", "30000"],
    ["٣٠٬٠٠٠٫٥", "30000.5"],
    ["0.1234567890123456789012345678", "0.1234567890123456789012345678"],
  ])("reads %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(["", "abc", "12abc", "€30", "30 %", "1,23,4", "1 2", "--5", "1.2.3,4,5", "$", "k", "1e3"])(
    "does not guess at %j",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});

describe("a dash", () => {
  it.each([
    ["500.-", "500"],
    ["500,-", "500"],
    ["500.\u2013", "500"],
    ["500,\u2014", "500"],
    ["500.--", "500"],
    ["$ 500.-", "500"],
    ["500.- USD", "500"],
    ["1,234.-", "1234"],
    ["-500.-", "-500"],
  ])("in place of the cents makes nothing negative: %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ["de", "EUR", "1.234,\u2013", "1234"],
    ["de", "EUR", "\u20ac 500,-", "500"],
    ["de", "EUR", "500,- \u20ac", "500"],
    ["de-CH", "CHF", "Fr. 500.-", "500"],
    ["de-CH", "CHF", "1\u2019234.\u2013", "1234"],
  ])("in place of the cents, %s %s: %s", (locale, currency, text, value) => {
    expect(read(text, "money", locale, currency)).toBe(value);
  });

  it.each(["500-", "-500", "\u2212500", "500\u2212", "\u2013500", "$500-", "500-$"])(
    "on its own is a minus: %s",
    (text) => {
      expect(read(text)).toBe("-500");
    },
  );

  it.each(["500\u2013", "500\u2014", ".-", "500.-5", "500.---"])("is not guessed at in %s", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("in place of decimals makes no count negative", () => {
    expect(read("500.-", "count")).toBe("500");
  });
});

describe("digits of another kind", () => {
  it.each(["2²", "1²", "10³", "2⁴", "5₂", "²", "①", "1½"])("are not part of a number in %s", (text) => {
    expect(read(text)).toBeUndefined();
    expect(read(text, "count", "de", "EUR")).toBeUndefined();
  });
});

describe("other languages", () => {
  it.each([
    ["de", "EUR", "1.234", "1234"],
    ["de", "EUR", "1.234,56", "1234.56"],
    ["de", "EUR", "1,234", "1.234"],
    ["de", "EUR", "1.5", "1.5"],
    ["de", "EUR", "30.000 €", "30000"],
    ["de", "EUR", "1,2 Mio.", "1200000"],
    ["fr", "EUR", "30\u202f000,5 €", "30000.5"],
    ["de-CH", "CHF", "CHF 30’000.50", "30000.5"],
    ["en-IN", "INR", "₹1,00,000", "100000"],
    ["ar-EG", "EGP", "٣٠٬٠٠٠", "30000"],
    ["ja", "JPY", "￥３０，０００", "30000"],
    ["ja", "JPY", "5万", "50000"],
    ["ja", "JPY", "￥１．２億", "120000000"],
    ["es", "EUR", "5 mil", "5000"],
    ["es", "EUR", "5 M", "5000000"],
    ["es", "EUR", "1000 M", "1000000000"],
    ["fr", "EUR", "2 Md", "2000000000"],
    ["pt-BR", "BRL", "R$ 1,5 mi", "1500000"],
    ["en-IN", "INR", "₹5L", "500000"],
    ["en-IN", "INR", "2 Cr", "20000000"],
    ["ja", "JPY", "1,234円", "1234"],
    ["ja", "JPY", "100万円", "1000000"],
    ["en", "JPY", "1,234円", "1234"],
    ["de", "EUR", "5 Tsd.", "5000"],
    ["de", "EUR", "5 Tsd. €", "5000"],
    ["de", "EUR", "5 Tausend", "5000"],
    ["de", "EUR", "2 Millionen Euro", "2000000"],
    ["de", "EUR", "1 Mrd. EUR", "1000000000"],
    ["de", "EUR", "1 Billion", "1000000000000"],
    ["en", "USD", "5 thousand", "5000"],
    ["en", "USD", "1 billion US dollars", "1000000000"],
    ["en", "USD", "$1 trillion", "1000000000000"],
    ["en", "USD", "500 dollars", "500"],
    ["fr", "EUR", "2 millions", "2000000"],
    ["fr", "EUR", "500 euros", "500"],
    ["es", "EUR", "2 mil millones", "2000000000"],
    ["es", "EUR", "3 millones", "3000000"],
    ["pt-BR", "BRL", "3 milhões", "3000000"],
    ["ar", "USD", "5 آلاف", "5000"],
    ["de-CH", "CHF", "Fr. 500", "500"],
    ["de-CH", "CHF", "Fr.500.50", "500.5"],
    ["de-CH", "CHF", "500 Fr.", "500"],
    ["fr-CH", "CHF", "500 SFr", "500"],
    ["en", "CHF", "Fr. 500", "500"],
    ["en-IN", "INR", "Rs. 500", "500"],
    ["en-IN", "INR", "Rs 1,00,000", "100000"],
    ["en", "INR", "₨ 500", "500"],
    ["en", "USD", "US$500", "500"],
    ["de", "USD", "US$ 500", "500"],
    ["fr", "USD", "500 US$", "500"],
    ["en", "CAD", "C$500", "500"],
    ["en", "AUD", "A$500", "500"],
    ["sv", "SEK", "500 kr.", "500"],
    ["da", "DKK", "500 kr", "500"],
    ["de", "EUR", "Euro 500", "500"],
    ["ar", "EGP", "١،٥", "1.5"],
    ["ar-EG", "EGP", "١،٥٠٠", "1500"],
    ["ja", "JPY", "１２，３４５", "12345"],
  ])("%s %s: %s", (locale, currency, text, value) => {
    expect(read(text, "money", locale, currency)).toBe(value);
  });
});

describe("what a language shortens", () => {
  it.each(["en", "de", "es", "fr", "pt-BR", "ja", "ar", "en-IN", "ko", "tr", "zh"])(
    "%s reads back",
    (locale) => {
      const format = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 });
      for (const value of [2000, 12000, 500000, 1e6, 3e7, 2e8, 1e9, 3e9]) {
        const text = format.format(value);
        expect(read(text, "count", locale, "EUR"), text).toBe(String(value));
      }
    },
  );
});

describe("a word that means two powers of ten", () => {
  it.each([
    ["es", "2 B"],
    ["fr", "2 Bn"],
  ])("is not guessed at in %s: %s", (locale, text) => {
    expect(read(text, "money", locale, "EUR")).toBeUndefined();
  });
});

describe("an amount in another currency", () => {
  const isForeign = (text: string, locale = "en-US", currency = "USD") =>
    new Reader(locale, currency).isForeign(text);

  it.each([
    ["en-US", "USD", "€20,000"],
    ["en-US", "USD", "20,000 EUR"],
    ["en-US", "USD", "EUR 20k"],
    ["en-US", "USD", "£20"],
    ["en-US", "USD", "A$20"],
    ["en-US", "USD", "20円"],
    ["en-US", "USD", "Fr. 500"],
    ["en-US", "USD", "-€5"],
    ["en-US", "USD", "500 euros"],
    ["de", "EUR", "$20.000"],
    ["de", "EUR", "20.000 US-Dollar"],
    ["de", "EUR", "500 Fr."],
    ["en-CA", "CAD", "US$500"],
    ["en-CA", "CAD", "500US$"],
    ["ja", "JPY", "100万元"],
  ])("is told in %s %s: %s", (locale, currency, text) => {
    expect(read(text, "money", locale, currency)).toBeUndefined();
    expect(isForeign(text, locale, currency)).toBe(true);
  });

  it.each(["$20,000", "20,000", "abc", "EUR", "€", "about €20", "20 abc", "1.2.3", "", "constructor 5"])(
    "is not %j",
    (text) => {
      expect(isForeign(text)).toBe(false);
    },
  );
});

describe("what else a number may have meant", () => {
  const other = (text: string, locale = "en-US", unit: Unit = "money") =>
    new Reader(locale, "USD").alternative(text, unit);

  it.each([
    ["en-US", "30.000", "30000"],
    ["en-US", "$30.000", "30000"],
    ["en-US", "-1.234", "-1234"],
    ["en-US", "1.500 USD", "1500"],
    ["en-US", "３０．０００", "30000"],
    ["de", "30,000", "30000"],
    ["de", "1,234 $", "1234"],
    ["fr", "30.000", "30000"],
    ["fr", "30,000", "30000"],
    ["es", "30,000", "30000"],
    ["pt-BR", "30,000", "30000"],
    ["ja", "30.000", "30000"],
    ["ar", "٣٠.٠٠٠", "30000"],
    ["de-CH", "30.000", "30000"],
  ])("in %s: %s", (locale, text, value) => {
    expect(other(text, locale)).toBe(value);
  });

  it("of a share, too", () => {
    expect(other("1.500", "en-US", "share")).toBe("15");
  });

  it.each([
    ["en-US", "30,000"],
    ["en-US", "30.00"],
    ["en-US", "30.0000"],
    ["en-US", "0.500"],
    ["en-US", ".500"],
    ["en-US", "1,5"],
    ["en-US", "1234.500"],
    ["en-US", "1.234.567"],
    ["en-US", "30.000,50"],
    ["en-US", "1.250 bn"],
    ["en-US", "٣٠٫٠٠٠"],
    ["en-US", "abc.000"],
    ["de", "30.000"],
    ["fr", "30 000"],
  ])("is nothing in %s: %s", (locale, text) => {
    expect(other(text, locale)).toBeUndefined();
  });
});

describe("shares and multiples", () => {
  it.each([
    ["30", "0.3"],
    ["30 %", "0.3"],
    ["30%", "0.3"],
    ["0.3", "0.003"],
    ["1.45076923076923", "0.0145076923076923"],
    ["-100%", "-1"],
    ["٣٠٪", "0.3"],
  ])("a share of %s", (text, value) => {
    expect(read(text, "share")).toBe(value);
  });

  it("takes the sign of a multiple", () => {
    expect(read("1.5×", "multiple")).toBe("1.5");
    expect(read("2x", "multiple")).toBe("2");
  });

  it("takes a thousand for a thousand where the currency's sign is the same letter", () => {
    expect(read("5k", "money", "en", "PGK")).toBe("5000");
    expect(read("K5", "money", "en", "MMK")).toBe("5");
  });

  it("finds no currency in a text without one", () => {
    expect(read("$5", "count")).toBeUndefined();
  });
});

describe("a grouped number that is edited", () => {
  /** A field's text after each of several edits, and how each text is read. */
  const edited = (texts: string[], locale = "en-US") => {
    const reader = new Reader(locale, "USD");
    let [before = "", wasGrouped] = [texts[0], false];
    return texts.slice(1).map((text) => {
      wasGrouped = reader.isGrouped(before, text, wasGrouped);
      before = text;
      return reader.read(text, "money", wasGrouped);
    });
  };

  it.each([
    [
      ["30,000", "30,0000", "30,000", "30,00", "30,005"],
      ["300000", "30000", "3000", "30005"],
    ],
    [
      ["1,500,000", "1,50,000", "1,5,000"],
      ["150000", "15000"],
    ],
    [
      ["1,000", "1,00", "1,0", "1,", "1,5"],
      ["100", "10", "1", "1.5"],
    ],
    [
      ["30,000", "", "1", "1,", "1,5"],
      [undefined, "1", "1", "1.5"],
    ],
    [["30,000", "1,5"], ["1.5"]],
    [["30,000.5", "30,0000.5"], ["300000.5"]],
  ])("%j", (texts, values) => {
    expect(edited(texts)).toEqual(values);
  });

  it("with the separators of another keyboard", () => {
    expect(edited(["٣٠،٠٠٠", "٣٠،٠٠٠٥"], "ar-EG")).toEqual(["300005"]);
    expect(edited(["３０，０００", "３０，０００５"], "ja")).toEqual(["300005"]);
  });

  it("in other languages", () => {
    expect(edited(["30.000", "30.0000", "30.00"], "de")).toEqual(["300000", "3000"]);
    expect(edited(["30\u202f000", "30\u202f0000"], "fr")).toEqual(["300000"]);
    expect(edited(["1,50,000", "1,50,0000"], "en-IN")).toEqual(["1500000"]);
  });
});

describe("a grouped number that is edited in place", () => {
  it.each(["en", "de", "fr", "ja", "ar", "ar-EG", "fa", "hi", "de-CH"])("stays one in %s", (locale) => {
    const reader = new Reader(locale, "EUR");
    const numbers = new Intl.NumberFormat(locale);
    const edited = `${numbers.format(30000.25)}${numbers.format(5)}`;
    expect(reader.isGrouped(numbers.format(30000.25), edited)).toBe(true);
    expect(reader.read(edited, "money", true)).toBe("30000.255");
    const longer = numbers.format(30000) + numbers.format(5);
    expect(reader.isGrouped(numbers.format(30000), longer)).toBe(true);
    expect(reader.read(longer, "money", true)).toBe("300005");
  });
});
