import { describe, expect, it } from "vitest";
import { Reader } from "../../../text/read-number.js";
import { Numbers } from "../../../text/write-number.js";
import type { Cell } from "./cells.js";
import { numberCellAt } from "./cells.js";
import { placeholderOf, readTyped, writeTyped } from "./typed.js";

const money: Cell = { path: ["annual"], label: "Fund", unit: "money", none: "no limit" };
const share: Cell = { path: ["rate"], label: "Rate", unit: "share" };

describe("a typed value", () => {
  const german = new Reader("de", "EUR");
  const english = new Reader("en", "USD");

  it("is read in the notation of the language", () => {
    expect(readTyped("20.000", money, german)).toEqual({ value: "20000" });
    expect(readTyped("1.234,50 €", money, german)).toEqual({ value: "1234.5" });
    expect(readTyped("15 %", share, german)).toEqual({ value: "0.15" });
    expect(readTyped("12,5", share, german)).toEqual({ value: "0.125" });
    expect(readTyped("$20,000", money, english)).toEqual({ value: "20000" });
  });

  it("is null if it is empty or says none, and inherited if null is not allowed", () => {
    for (const none of ["", " ", "–", "None", "no limit"]) {
      expect(readTyped(none, money, english)).toEqual({ value: null });
    }
    expect(readTyped("", share, english)).toEqual({ value: undefined });
    expect(readTyped("none", share, english)).toBe("unreadable");
  });

  it("is unreadable rather than guessed", () => {
    expect(readTyped("a lot", money, english)).toBe("unreadable");
    expect(readTyped("1.2.3,4", money, english)).toBe("unreadable");
  });

  it("is written in the notation in which it is read", () => {
    const numbers = new Numbers("de", "EUR", 2);
    expect(writeTyped("20000", money, numbers)).toBe("20.000");
    expect(writeTyped(0.125, share, numbers)).toBe("12,5");
    expect(writeTyped("0.10", share, numbers)).toBe("10");
    expect(writeTyped(null, money, numbers)).toBe("");
    expect(writeTyped("many", money, numbers)).toBe("many");
    expect(writeTyped({ a: 1 }, money, numbers)).toBe('{"a":1}');
  });

  it("has the inherited value or the meaning of null as its placeholder", () => {
    const numbers = new Numbers("en", "USD", 2);
    expect(placeholderOf(undefined, "0.15", share, numbers)).toBe("15");
    expect(placeholderOf(null, "5000", money, numbers)).toBe("no limit");
    expect(placeholderOf(undefined, null, money, numbers)).toBe("no limit");
  });
});

it("every number of the form is found by its path", () => {
  expect(numberCellAt("program.tiers[3].requirements.revenue")?.label).toBe("Revenue");
  expect(numberCellAt("program.deal.clawback.fullBeforeDay")?.unit).toBe("days");
  expect(numberCellAt("program.affiliate.tiers[0].from")?.unit).toBe("count");
  expect(numberCellAt("program.tiers[3].nonsense")).toBeUndefined();
});
