import { expect, it } from "vitest";
import { widget } from "./context.test-support.js";

const difference = (value: string, unit: "money" | "share" | "multiple" | "whole", language = "en") =>
  widget("event-roi", "goal", language).phrases.difference(value, unit);

it.each([
  ["12.4", "money", "$12.40"],
  ["-12.4", "money", "$12.40"],
  ["25000.0015", "money", "$25,000"],
  ["0.01", "money", "$0.01"],
  ["0.000012", "money", "$0.000012"],
  ["0.0000000123", "multiple", "0.000000012×"],
  ["3", "multiple", "3×"],
  ["0.01", "share", "1 percentage point"],
  ["0.025", "share", "2.5 percentage points"],
  ["-0.0001", "share", "0.01 percentage points"],
  ["0.7599999", "share", "76 percentage points"],
  ["0.00001324", "share", "0.0013 percentage points"],
  ["0.0000000132", "share", "0.0000013 percentage points"],
  ["1", "whole", "1"],
] as const)("a difference of %s in %s is %s", (value, unit, text) => {
  expect(difference(value, unit)).toBe(text);
});

it("a difference between shares has the plural of the language", () => {
  expect(difference("0.02", "share", "de")).toBe("2 Prozentpunkte");
  expect(difference("0.02", "share", "ar")).toBe("نقطتين مئويتين");
});

it("draws in the places of a sentence, whatever a text says", () => {
  const { phrases } = widget("event-roi", "goal");
  const { values } = phrases.draw("now", { figure: "{value}", value: "$5" });
  expect(values.flat()).toEqual(["“", "{value}", "” is currently ", "$5", "."]);
});
