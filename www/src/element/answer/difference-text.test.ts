import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Description } from "../../core/contract/index.js";
import type { CommonWords, ComparedWords } from "../../text/common.js";
import { everyLanguage } from "../../text/known-languages.js";
import { Wording } from "../../text/wording.js";
import type { CalculatorWords } from "../../text/words.js";
import { Numbers } from "../../text/write-number.js";
import { DifferenceWriter, type Pair } from "./difference-text.js";

const wordsIn = (language: string): ComparedWords =>
  JSON.parse(
    readFileSync(new URL(`../../../locales/${language}/compared.json`, import.meta.url), "utf8"),
  ) as ComparedWords;

const NOTHING_DESCRIBED = {
  id: "none",
  inputs: [],
  lines: [],
  tables: [],
  headline: {},
} as unknown as Description;

function writer(language: string): DifferenceWriter {
  const common: CommonWords = { ui: {}, reasons: {} };
  const numbers = new Numbers(language, "USD", 2, language);
  const wording = new Wording(common, {} as CalculatorWords, numbers, language, NOTHING_DESCRIBED);
  return new DifferenceWriter(wording, wordsIn(language));
}

const pair = (
  unit: Pair["unit"],
  value: string,
  base: string,
  style: Pair["style"] = value.includes(".") || base.includes(".") ? "aligned" : "plain",
): Pair => ({ unit, value, base, style });

const inEnglish = (...of: Parameters<typeof pair>) => writer("en").write(pair(...of), "Gold");

describe("a difference in English", () => {
  it.each([
    ["money", "1200", "900", "+$300", "+33.3%", "$300 (33.3%) more than Gold"],
    ["money", "900", "1200", "-$300", "-25.0%", "$300 (25.0%) less than Gold"],
    ["money", "1200.5", "900", "+$300.50", "+33.4%", "$300.50 (33.4%) more than Gold"],
    ["count", "12", "10", "+2", "+20.0%", "2 (20.0%) more than Gold"],
    ["whole", "1200", "100", "+1,100", "+1,100.0%", "1,100 (1,100.0%) more than Gold"],
    ["months", "7", "6", "+1", "+16.7%", "1 month (16.7%) more than Gold"],
    ["days", "40", "50", "-10", "-20.0%", "10 days (20.0%) less than Gold"],
    ["share", "0.25", "0.2", "+5.0 pp", undefined, "5.0 percentage points more than Gold"],
    ["share", "0.01", "0.02", "-1.0 pp", undefined, "1.0 percentage point less than Gold"],
    ["multiple", "3.5", "4", "-0.50×", undefined, "0.50× less than Gold"],
  ] as const)("of %s, %s to %s, is %s", (unit, value, base, amount, percent, spoken) => {
    expect(inEnglish(unit, value, base)).toEqual({ amount, percent, spoken });
  });

  it("is computed from every digit", () => {
    const [value, base] = ["9007199254740993.01", "9007199254740992"];
    expect(inEnglish("money", value, base).amount).toBe("+$1.01");
  });

  it.each([
    ["0", "$300 more than Gold"],
    ["-900", "$1,200 more than Gold"],
  ])("has no percentage where the base is %s", (base, spoken) => {
    const said = inEnglish("money", "300", base);
    expect(said).toMatchObject({ percent: undefined, spoken });
  });

  it("has more digits where the column's own would show zero", () => {
    expect(inEnglish("share", "0.33334", "0.33333")).toMatchObject({ amount: "+0.001 pp" });
    expect(inEnglish("count", "100.001", "100")).toMatchObject({ amount: "+0.001", percent: "+0.001%" });
  });

  it("has no percentage that would read zero", () => {
    expect(inEnglish("money", "10000000001", "10000000000")).toMatchObject({
      amount: "+$1",
      percent: undefined,
    });
  });

  it.each([
    ["300", "300"],
    ["0", "0"],
    // The last digits of quotients that do not end may differ.
    ["0.3333333333333333333333333333", "0.333333333333333333333333333"],
  ])("of %s to %s is none", (value, base) => {
    expect(inEnglish("money", value, base)).toEqual({
      amount: "same",
      percent: undefined,
      spoken: "the same as Gold",
    });
  });
});

describe.each(everyLanguage)("a difference in %s", (language) => {
  const differences = writer(language);
  const signed = (value: string, unit: "currency" | "percent") =>
    new Intl.NumberFormat(language, {
      style: unit,
      ...(unit === "currency" ? { currency: "USD", maximumFractionDigits: 0 } : { minimumFractionDigits: 1 }),
      signDisplay: "always",
    }).format(Number(value));
  /** Without the marks that keep a sign's direction. */
  const plain = (text = "") => text.replace(/[\u200e\u200f\u061c]/g, "");

  it.each([
    ["1250", "1000", "250", "0.25"],
    ["500", "1000", "-500", "-0.5"],
  ])("of %s to %s has the language's own signs", (value, base, amount, share) => {
    const said = differences.write(pair("money", value, base), "Gold");
    expect(plain(said.amount)).toBe(plain(signed(amount, "currency")));
    expect(plain(said.percent)).toBe(plain(signed(share, "percent")));
  });

  it.each(["money", "count", "whole", "months", "days", "share", "multiple"] as const)(
    "of %s is said with the name of the base, without a sign, and unlike its opposite",
    (unit) => {
      const more = differences.write(pair(unit, "3.5", "2"), "Gold");
      const less = differences.write(pair(unit, "2", "3.5"), "Gold");
      expect(new Set([more, less].map(({ amount }) => amount)).size).toBe(2);
      expect(new Set([more, less].map(({ spoken }) => spoken)).size).toBe(2);
      for (const { amount, spoken } of [more, less]) {
        expect(amount).toMatch(/[+\-\u2212]/);
        expect(spoken).toContain("Gold");
        expect(spoken).not.toMatch(/[+\-\u2212{}]|undefined|null/);
      }
    },
  );
});
