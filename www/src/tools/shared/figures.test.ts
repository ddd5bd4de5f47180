import { expect, it } from "vitest";
import type { Sheet } from "../../sheet/sheet.js";
import { widget } from "./context.test-support.js";
import { chosenFigure, figureGroups, givenLines, numericLines } from "./figures.js";

const firstFigure = (sheet: Sheet) => chosenFigure(sheet, numericLines(sheet), undefined)?.id;

it("a tool starts with the headline's figure", () => {
  expect(firstFigure(widget("event-roi", "goal").sheet)).toBe("returnMultiple");
});

it("a tool starts with the first number beside a headline that is none", () => {
  const { sheet } = widget("tier-benefits", "goal");
  expect(sheet.description.headline.also).toContain(firstFigure(sheet));
  expect(firstFigure(sheet)).not.toBe(sheet.description.headline.figure);
});

it("the choice has every number that is shown, in the groups of the answer", () => {
  const { sheet, context } = widget("tier-benefits", "goal");
  const groups = figureGroups(sheet, context.wording);
  const offered = groups.flatMap(({ options }) => options.map(({ value }) => value));
  const numbers = sheet.description.lines.filter(({ unit, hidden }) => unit !== "text" && !hidden);
  expect(offered).toEqual(numbers.map(({ id }) => id));
  expect(groups.length).toBeGreaterThan(1);
});

it("the wanted figure is chosen, and without a value only where that does not matter", () => {
  const { sheet } = widget("event-roi", "goal");
  expect(chosenFigure(sheet, givenLines(sheet), "costPerDeal")?.id).toBe("costPerDeal");
  expect(givenLines(sheet).map(({ id }) => id)).not.toContain("registrations");
  expect(chosenFigure(sheet, givenLines(sheet), "registrations")?.id).toBe("returnMultiple");
  expect(chosenFigure(sheet, numericLines(sheet), "registrations")?.id).toBe("registrations");
});
