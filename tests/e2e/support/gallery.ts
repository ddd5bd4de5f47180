import { expect, type Locator, type Page } from "@playwright/test";
import { CALCULATORS } from "../../node/support/examples.js";
import { calculate, describe } from "./core.js";
import { Widget } from "./widget.js";
import { escaped } from "./words.js";
import { forecasts, writings } from "./written.js";

/** Allows a space wherever a sign is next to a digit: "5.11 ×". */
const spaced = (text: string) =>
  escaped(text).replace(/(?<=\d)(?=[^\d.,\s\\])|(?<=[^\d.,\s\\])(?=\d)/gu, "\\s*");

/** The headline of a calculator for its default inputs, as the gallery shows it. */
export function answerOf(type: string): RegExp {
  const { headline, lines } = describe(type);
  const value = calculate(type, {}).values[headline.figure];
  const unit = lines.find(({ id }) => id === headline.figure)?.unit;
  if (typeof value !== "string" || !unit) throw new Error(`${type} has no headline figure.`);
  const isForecast = headline.estimates?.includes(headline.figure);
  const texts = isForecast ? forecasts(value, unit) : writings(value, unit);
  return new RegExp(`^\\s*(?:${texts.map(spaced).join("|")})\\s*$`, "u");
}

/**
 * The place of a calculator or a section. An id alone is not enough, because calculators have the
 * same ids inside.
 */
export const placeOf = (page: Page, id: string): Locator => page.locator(`:is(main, section, .entry)#${id}`);

/**
 * The top of an element in a painted frame. Before painting, the scroll position is not yet
 * corrected for growth above the element.
 */
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

/** Scrolls through the gallery until every calculator shows its answer. */
export async function scrollThrough(page: Page): Promise<void> {
  for (const type of CALCULATORS) {
    await placeOf(page, type).scrollIntoViewIfNeeded();
    await expect((await Widget.on(page, type).settled()).headline).toHaveText(answerOf(type));
  }
}
