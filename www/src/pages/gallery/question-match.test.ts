import { expect, it } from "vitest";
import { matches, wordsOf } from "./question-match.js";

const text = wordsOf(
  "What does one deal pay the partner? SPIFF, MDF (co-op), customer acquisition cost (CAC), café",
);

it.each([
  "",
  "deal",
  "DEAL",
  "partn",
  "spiff",
  "mdf",
  "co-op",
  "cac",
  "acquisition cost",
  "cafe",
  "what does a deal pay",
])("%j finds the text", (typed) => {
  expect(matches(typed, text)).toBe(true);
});

it.each(["webinar", "deal webinar", "artner", "deals"])("%j does not find the text", (typed) => {
  expect(matches(typed, text)).toBe(false);
});

it("empty words do not keep a question from being found", () => {
  expect(matches("how should I pay my partner", text)).toBe(true);
});
