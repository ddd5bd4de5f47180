import { expect, it } from "vitest";
import { handler, textOf, valued, widget } from "../shared/context.test-support.js";
import { type Drawn, drawnFrom } from "../shared/drawn.js";
import { Change } from "./change-field.js";

/** The field of the percentage, and what is typed into it. */
function field(language: string) {
  const { context, toolWords } = widget("budget-allocation", "drivers", language);
  const drawn = drawnFrom(context, toolWords, undefined) as Drawn;
  const change = new Change(context.wording.numbers);
  const draw = () => change.draw(drawn, () => undefined);
  const type = (text: string) => {
    handler(draw(), "input", "drivers-change")(valued(text));
    return textOf(draw());
  };
  return { change, type };
}

it("the percentage is above 0 and at most 100; until it is, the last valid one holds", () => {
  const { change, type } = field("en");
  expect([change.share, change.isWrong]).toEqual(["0.1", false]);
  for (const wrong of ["0", "-5", "101", "many", "", "0.00000000000000000000000000001"]) {
    expect(type(wrong), wrong).toContain("Enter a percentage above 0 and up to 100.");
    expect([change.share, change.isWrong], wrong).toEqual(["0.1", true]);
  }
  expect(type("100")).not.toContain("Enter a percentage");
  expect([change.share, change.isWrong]).toEqual(["1", false]);
});

it("the percentage is read in the language of the page", () => {
  const { change, type } = field("de");
  type("12,5");
  expect(change.share).toBe("0.125");
});
