import { expect, type Locator, type Page } from "@playwright/test";
import { CALCULATORS } from "../../node/support/examples.js";
import { calculate, describe } from "./core.js";
import { Widget } from "./widget.js";
import { escaped } from "./words.js";
import { writings } from "./written.js";

/** Room for a space wherever a sign stands beside a digit: "5.11 ×". */
const spaced = (text: string) =>
  escaped(text).replace(/(?<=\d)(?=[^\d.,\s\\])|(?<=[^\d.,\s\\])(?=\d)/gu, "\\s*");

/** The headline of a calculator for its default inputs, as the gallery writes it. */
export function answerOf(type: string): RegExp {
  const { headline, lines } = describe(type);
  const value = calculate(type, {}).values[headline.figure];
  const unit = lines.find(({ id }) => id === headline.figure)?.unit;
  if (typeof value !== "string" || !unit) throw new Error(`${type} has no answer at first.`);
  return new RegExp(`^\\s*(?:${writings(value, unit).map(spaced).join("|")})\\s*$`, "u");
}

/** Where a calculator or a section stands: ids may occur again inside of the calculators. */
export const placeOf = (page: Page, id: string): Locator => page.locator(`:is(main, section, .entry)#${id}`);

/** Where an element is in a frame that is painted: before, what grew above it is not yet made up for. */
export const paintedTop = (place: Locator): Promise<number> =>
  place.evaluate(
    (element) =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const last = new ResizeObserver(() => {
            last.disconnect();
            done(element.getBoundingClientRect().top);
          });
          last.observe(element);
        });
      }),
  );

/** Scrolls through the gallery until every calculator works. */
export async function scrollThrough(page: Page): Promise<void> {
  for (const type of CALCULATORS) {
    await placeOf(page, type).scrollIntoViewIfNeeded();
    await expect((await Widget.on(page, type).settled()).headline).toHaveText(answerOf(type));
  }
}
