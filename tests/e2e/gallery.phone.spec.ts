import { expectAccessible } from "./support/axe.js";
import { scrollThrough } from "./support/gallery.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

test("the gallery has no axe violations and no horizontal scrolling on a phone", async ({ page }) => {
  test.slow();
  await page.goto("/");
  await scrollThrough(page);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(sideways).toBeLessThanOrEqual(0);
  await expectAccessible(page, "the gallery on a phone");
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(sideways).toBeLessThanOrEqual(0);
});

test("the first answer is on the first screen", async ({ page }) => {
  await page.goto("/");
  const widget = await Widget.on(page, "event-roi").ready();
  await expect(widget.headline).toBeInViewport({ ratio: 1 });
});
