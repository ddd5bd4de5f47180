import { expect, it } from "vitest";
import { matching, wordsOf } from "./question-match.js";

const deal = wordsOf(
  "What does one deal pay the partner? SPIFF, MDF (co-op), customer acquisition cost (CAC), café",
);
const event = wordsOf("What does this event cost you? Booth, webinar");

const found = (typed: string) => matching(typed, [deal, event]);

it.each(["deal", "DEAL", "partn", "spiff", "mdf", "co-op", "cac", "acquisition cost", "cafe"])(
  "%j finds one text",
  (typed) => {
    expect(found(typed)).toEqual([true, false]);
  },
);

it.each(["", " ", "cost", "what", "what does"])("%j finds both", (typed) => {
  expect(found(typed)).toEqual([true, true]);
});

it.each(["zeppelin", "artner", "deals"])("%j finds neither", (typed) => {
  expect(found(typed)).toEqual([false, false]);
});

it("empty words do not keep a question from being found", () => {
  expect(found("how should I pay my partner")).toEqual([true, false]);
});

it("the most words count where no text has all of them", () => {
  expect(found("cost of a booth in Paris")).toEqual([false, true]);
});
