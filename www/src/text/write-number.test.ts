import { describe, expect, it } from "vitest";
import type { Unit } from "../core/contract/index.js";
import { Reader } from "./read-number.js";
import { long, short } from "./write-compact.js";
import { type NumberStyle, Numbers } from "./write-number.js";

const english = new Numbers("en-US", "USD", 2);
const german = new Numbers("de", "EUR", 2);

describe("figures", () => {
  it.each<[string, Unit, NumberStyle, string]>([
    ["22000", "money", "plain", "$22,000"],
    ["4888.8888888888888888888888889", "money", "plain", "$4,888.89"],
    ["22000", "money", "aligned", "$22,000.00"],
    ["1200000", "money", short, "$1.2M"],
    ["1000000000000", "money", long, "$1 trillion"],
    ["-500", "money", "plain", "-$500"],
    ["-0.004", "money", "plain", "$0.00"],
    ["-0.005", "money", "plain", "-$0.005"],
    ["-0.0051", "money", "plain", "-$0.01"],
    ["50.005", "money", "plain", "$50.005"],
    ["50.005", "money", "aligned", "$50.005"],
    ["50.0051", "money", "plain", "$50.01"],
    ["50.05", "money", "plain", "$50.05"],
    ["-0.00004", "share", "plain", "0%"],
    ["-0.00006", "share", "plain", "-0.01%"],
    ["-0.004", "money", "exact", "-$0.004"],
    ["0.25", "share", "plain", "25%"],
    ["0.0145076923", "share", "plain", "1.45%"],
    ["4.1136", "share", "plain", "411.4%"],
    ["5.1136363636", "multiple", "plain", "5.11×"],
    ["1.1", "multiple", "plain", "1.10×"],
    ["10", "multiple", "plain", "10×"],
    ["4", "multiple", "aligned", "4.00×"],
    ["22.5", "count", "plain", "22.5"],
    ["0.88", "count", "plain", "0.88"],
    ["66666.6667", "count", "plain", "66,667"],
    ["0.17", "count", "aligned", "0.2"],
    ["1", "count", "fine", "1.00"],
    ["3", "months", "plain", "3 months"],
    ["1", "months", "plain", "1 month"],
    ["18", "months", short, "18"],
    ["0.12345678901234567891", "multiple", "exact", "0.12345678901234567891×"],
  ])("%s as %s, %s", (value, unit, style, text) => {
    expect(english.figure(value, unit, style)).toBe(text);
  });

  it("are the language's own", () => {
    expect(german.figure("4888.888", "money")).toBe("4.888,89\u00a0€");
    expect(new Numbers("ja", "JPY", 0).figure("1234.6", "money")).toBe("￥1,235");
    expect(new Numbers("ja", "JPY", 0).figure("1234.5", "money")).toBe("￥1,234.5");
    expect(new Numbers("ja", "JPY", 0).figure("-0.2", "money")).toBe("￥0");
    expect(new Numbers("fa", "EUR", 2, "ar").figure("-0.001", "count")).toBe("۰");
  });

  it("have their words in the language around them", () => {
    const mixed = new Numbers("de-DE", "EUR", 2, "en");
    expect(mixed.figure("12", "months")).toBe("12 months");
    expect(mixed.figure("1000000000000", "money", long)).toBe("1 trillion\u00a0€");
    expect(mixed.figure("4888.888", "money")).toBe("4.888,89\u00a0€");
    expect(new Numbers("de-AT", "EUR", 2, "de").figure("12", "months")).toBe("12 Monate");
  });

  it("keep their sign apart", () => {
    expect(english.pieces("5.25", "multiple")).toEqual([
      { text: "5", isSign: false },
      { text: ".", isSign: false },
      { text: "25", isSign: false },
      { text: "×", isSign: true },
    ]);
  });
});

describe("an amount in Arabic", () => {
  it("keeps its sign behind the Latin letters that it belongs to", () => {
    const money = (currency: string) => new Numbers("ar", currency, 2, "ar").figure("22000", "money");
    expect(money("USD")).toMatch(/22,000\s*US\$\u200e$/);
    expect(money("EUR")).toMatch(/22,000\s*€$/);
  });
});

describe("fields", () => {
  it("show every digit and no sign", () => {
    expect(english.field("30000", "money")).toBe("30,000");
    expect(english.field("1234.5", "money")).toBe("1,234.50");
    expect(english.field("0.0145076923076923", "share")).toBe("1.45076923076923");
    expect(german.field("30000.5", "money")).toBe("30.000,50");
  });

  it("have the position of their sign", () => {
    expect(english.sign("money")).toEqual({ text: "$", before: true });
    expect(german.sign("money")).toEqual({ text: "€", before: false });
    expect(english.sign("share")).toEqual({ text: "%", before: false });
    expect(english.sign("count")).toBeUndefined();
  });

  it.each(["en-US", "de", "fr", "de-CH", "en-IN", "ar-EG", "ja", "es", "pt-BR", "hi"])(
    "are read again as they are written in %s",
    (locale) => {
      const numbers = new Numbers(locale, "EUR", 2);
      const reader = new Reader(locale, "EUR");
      for (const value of ["0", "7", "999", "1234", "12345.67", "1000000", "-2500.5", "123456789012.5"]) {
        expect(reader.read(numbers.field(value, "money"), "money")).toBe(value);
        expect(reader.read(numbers.figure(value, "money", "exact"), "money")).toBe(value);
      }
      for (const value of ["0.25", "1", "0.0145", "-0.5"]) {
        expect(reader.read(numbers.field(value, "share"), "share")).toBe(value);
      }
    },
  );
});
