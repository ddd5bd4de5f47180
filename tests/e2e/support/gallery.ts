import { expect, type Locator, type Page } from "@playwright/test";
import { Widget } from "./widget.js";

/** What each calculator of the gallery answers at first. */
export const ANSWERS = {
  "event-roi": /^\s*5\.11\s*×/,
  "co-marketing-budget": /\$\s*25,000/,
  "budget-allocation": /\$\s*500,000/,
  "tier-roi": /×/,
  "affiliate-economics": /\$\s*12,500/,
  "tier-benefits": /^\s*70\s*%/,
  "affiliate-earnings": /\$\s*6,894\.60/,
  "deal-model": /\$\s*20,000/,
  attribution: /^\s*33\.3\s*%/,
} as const;

export const SHOWN = Object.keys(ANSWERS) as (keyof typeof ANSWERS)[];

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
  for (const type of SHOWN) {
    await placeOf(page, type).scrollIntoViewIfNeeded();
    await expect((await Widget.on(page, type).settled()).headline).toHaveText(ANSWERS[type]);
  }
}
