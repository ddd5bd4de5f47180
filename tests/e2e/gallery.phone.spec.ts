import { expectAccessible } from "./support/axe.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

test("axe finds nothing on the gallery on a phone, and nothing scrolls sideways", async ({ page }) => {
  test.slow();
  await page.goto("/");
  for (const type of CALCULATORS) {
    await page.locator(`#${type}`).scrollIntoViewIfNeeded();
    await Widget.on(page, type).ready();
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await expectAccessible(page, "the gallery on a phone");
});

test("the first answer is on the first screen", async ({ page }) => {
  await page.goto("/");
  const widget = await Widget.on(page, "event-roi").ready();
  await expect(widget.headline).toBeInViewport({ ratio: 1 });
});
