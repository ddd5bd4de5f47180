import type { Locator, Page } from "@playwright/test";
import type { Hands } from "./support/marketer.js";
import { makeCalculator } from "./support/marketer.js";
import { expectOnItsPage } from "./support/restricted-page.js";
import { expect, test } from "./support/test.js";

test.use({ expectsErrors: /preloaded using link preload/ });

/** More controls than any page has. */
const MOST = 600;

/** Moves the focus with Tab until it reaches the target. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not reach the control.");
}

/** Uses the keyboard alone. */
const keyboard = (page: Page): Hands => ({
  press: async (target) => {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  },
  choose: async (target) => {
    // Tab reaches the chosen radio button of a group, the arrows the others.
    await tabTo(page, page.getByRole("radio", { name: /^Standard/ }));
    for (let pressed = 0; !(await target.isChecked()); pressed += 1) {
      expect(pressed).toBeLessThan(10);
      await page.keyboard.press("ArrowDown");
    }
  },
  write: async (target, text) => {
    await tabTo(page, target);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
  },
  select: async (target, label) => {
    await tabTo(page, target);
    await page.keyboard.type(label);
  },
});

test("a marketer makes her calculator with the keyboard alone, and a page takes its address", async ({
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [address, steps] = await makeCalculator(page, keyboard(page), {
    silver: ["20.000", "15 %", "2.500"],
    gold: ["75.000", "17,5 %", "10.000"],
  });
  expect(steps).toBe(31);
  await expectOnItsPage(page, address);
});
