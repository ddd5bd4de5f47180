import { expectVisibleFocus } from "./support/focus.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const FIELD = "Words of your question";

test.beforeEach(async ({ page }) => {
  await page.goto("/");
});

test("typing finds questions by their words, labels and terms, and says how many", async ({ page }) => {
  const list = page.locator("[data-questions]");
  const field = page.getByLabel(FIELD);
  for (const [typed, id] of [
    ["SPIFF", "deal-model"],
    ["cac", "affiliate-economics"],
    ["trade show", "event-roi"],
    ["how is credit for a deal divided", "attribution"],
  ] as const) {
    await field.fill(typed);
    await expect(list.locator(`a[href="./${id}/"]`), typed).toBeVisible();
    const count = await list.locator("li:visible").count();
    expect(count, typed).toBeLessThan(CALCULATORS.length);
    await expect(list.getByRole("status")).toHaveText(
      count === 1 ? /^1 question / : new RegExp(`^${count} questions `),
    );
  }
});

test("groups without a match are hidden, and Escape shows everything again", async ({ page }) => {
  const list = page.locator("[data-questions]");
  await page.getByLabel(FIELD).fill("attribution");
  await expect(list.getByRole("heading", { name: "I am selling" })).toBeVisible();
  await expect(list.getByRole("heading", { name: "I am a partner" })).toBeHidden();
  await page.getByLabel(FIELD).press("Escape");
  await expect(list.getByRole("listitem")).toHaveCount(CALCULATORS.length);
  await expect(list.getByRole("status")).toHaveText("");
});

test("a text without a match says what to do", async ({ page }) => {
  await page.getByLabel(FIELD).fill("zeppelin");
  await expect(page.locator("[data-questions]").getByRole("status")).toContainText("Try another word");
});

test("the keyboard alone leads from the first screen to the page of a question", async ({ page }) => {
  await page.getByRole("link", { name: "Find your question" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#questions")).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(FIELD)).toBeFocused();
  await expectVisibleFocus(page, "the field");
  await page.keyboard.type("clawback");
  await expect(page.locator("[data-questions] li:visible")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/deal-model\/$/);
  await Widget.on(page, "deal-model").ready();
});
