import { expect, it } from "vitest";
import { Numbers } from "../../text/write-number.js";
import { TypedNumber } from "./typed-number.js";

const typed = (locale = "en-US", unit: "money" | "share" = "money") =>
  new TypedNumber(new Numbers(locale, "USD", 2), unit);

it.each([
  ["en-US", "money", "20k", "20000"],
  ["en-US", "money", "$1,234.50", "1234.5"],
  ["de-DE", "money", "20.000", "20000"],
  ["en-US", "share", "12.5", "0.125"],
  ["en-US", "money", "a lot", undefined],
  ["en-US", "money", "", undefined],
] as const)("reads in %s as %s: %s", (locale, unit, text, value) => {
  const number = typed(locale, unit);
  number.enter(text);
  expect(number.value).toBe(value);
});

it("writes a number as the page does when its field is left, and reads on from there", () => {
  const number = typed();
  number.enter("20000");
  number.settle();
  expect(number.text).toBe("20,000");
  // Typing continues within the group.
  number.enter("20,0005");
  expect(number.value).toBe("200005");
});

it.each([
  ["", undefined],
  ["12", undefined],
  ["a lot", "notANumber"],
  [`${"9".repeat(28)}00`, undefined],
  ["9".repeat(29), "tooManyDigits"],
] as const)("finds in “%s” the problem %s", (text, problem) => {
  const number = typed();
  number.enter(text);
  expect(number.problem).toBe(problem);
  expect(number.value === undefined).toBe(problem !== undefined || text === "");
});

it("keeps what is no number, and what may mean another", () => {
  const number = typed();
  number.enter("a lot");
  number.settle();
  expect(number.text).toBe("a lot");
  number.enter("20.000");
  expect(number.alternative).toBe("20000");
  number.settle();
  expect(number.text).toBe("20.000");
});
