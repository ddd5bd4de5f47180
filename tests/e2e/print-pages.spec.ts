import { placeOf } from "./support/gallery.js";
import { countPages, printed } from "./support/paper.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** How long a calculator that has arrived is held in its place, in milliseconds (`scroll-anchor.ts`). */
const SETTLES = 5000;

for (const type of CALCULATORS) {
  test(`${type} takes one or two pages of A4 or Letter`, async ({ page }) => {
    await page.goto(`embed.html?calculator=${type}&theme=dark&locale=en`);
    await printed(await Widget.on(page, type).ready());
    for (const format of ["A4", "Letter"]) {
      expect(await countPages(page, format), format).toBeLessThanOrEqual(2);
    }
  });
}

test("the gallery prints a calculator that has just arrived at its own height", async ({ page }) => {
  // The place is held for as long as the test needs.
  await page.addInitScript((settles) => {
    const { setTimeout } = window;
    const held = (action: () => void, delay?: number) => (delay === settles ? 0 : setTimeout(action, delay));
    Object.assign(window, { setTimeout: held });
  }, SETTLES);
  await page.goto("/");
  const type = CALCULATORS[3] ?? "";
  await placeOf(page, type).scrollIntoViewIfNeeded();
  const widget = await Widget.on(page, type).ready();
  const growing = await page.evaluate(() => {
    const count = () => document.querySelectorAll(".growing").length;
    const before = count();
    dispatchEvent(new Event("beforeprint"));
    return { before, after: count() };
  });
  expect(growing.before).toBeGreaterThan(0);
  expect(growing.after).toBe(0);
  await printed(widget);
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button", { name: /Copy/ })).toBeHidden();
});

test("the gallery has no blank page", async ({ page }) => {
  await page.goto("/");
  const first = await Widget.on(page, CALCULATORS[0] ?? "").ready();
  await printed(first);
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll(".later")].map((place) => place.getBoundingClientRect().height),
  );
  // A place that waits for its calculator has a worked example of a few lines.
  expect(Math.max(...heights)).toBeLessThan(400);
});
