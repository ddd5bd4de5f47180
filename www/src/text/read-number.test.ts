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

describe("digits of another kind", () => {
  it.each(["2²", "1²", "10³", "2⁴", "5₂", "²", "①", "1½"])("are no part of a number in %s", (text) => {
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

  it("takes no currency where there is none", () => {
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

  it("in other languages", () => {
    expect(edited(["30.000", "30.0000", "30.00"], "de")).toEqual(["300000", "3000"]);
    expect(edited(["30\u202f000", "30\u202f0000"], "fr")).toEqual(["300000"]);
    expect(edited(["1,50,000", "1,50,0000"], "en-IN")).toEqual(["1500000"]);
  });
});

describe("a grouped number that is edited where it stands", () => {
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
