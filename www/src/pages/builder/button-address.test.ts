import { expect, it } from "vitest";
import { figuresIn, isButtonAddress, withFigure, withoutFigures } from "./button-address.js";

it.each([
  ["https://example.com/apply", "https://example.com/apply?roi={roi}"],
  ["https://example.com/apply?", "https://example.com/apply?roi={roi}"],
  ["https://example.com/apply?a=1", "https://example.com/apply?a=1&roi={roi}"],
  ["https://example.com/apply?a=1#form", "https://example.com/apply?a=1&roi={roi}#form"],
  ["mailto:a@example.com", "mailto:a@example.com?roi={roi}"],
])("adds a figure to %s", (address, longer) => {
  expect(withFigure(address, "roi")).toBe(longer);
  expect(isButtonAddress(longer)).toBe(true);
});

it("finds the figures of an address, and leaves them out", () => {
  const address = "/apply/{tier}?a={annualEarnings}&b={}#x";
  expect(figuresIn(address)).toEqual(["tier", "annualEarnings"]);
  expect(withoutFigures(address)).toBe("/apply/?a=&b={}#x");
});

it.each(["javascript:alert({roi})", "data:text/html,x", "apply now", ""])("leads nowhere with %s", (text) => {
  expect(isButtonAddress(text)).toBe(false);
});
