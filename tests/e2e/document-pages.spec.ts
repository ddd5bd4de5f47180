import { DOCUMENTS } from "../../config/vite-plugins/documents/list.mjs";
import { expectAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";

const excess = () => document.documentElement.scrollWidth - innerWidth;

test("a document leads to its sections and to other documents", async ({ page }) => {
  await page.goto("/docs/embedding.html");
  await page
    .getByRole("navigation", { name: "On this page" })
    .getByRole("link", { name: "2. A frame" })
    .click();
  await expect(page.getByRole("heading", { name: "2. A frame" })).toBeInViewport();
  await page.getByRole("main").getByRole("link", { name: "Where to paste what" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where to paste what");
  await page
    .getByRole("navigation", { name: "Documents", exact: true })
    .getByRole("link", { name: "Programs" })
    .click();
  await expect(page).toHaveTitle("Programs · Partner calculators");
});

test("no document scrolls sideways at 360 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { name } of DOCUMENTS) {
    await page.goto(`/docs/${name}.html`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(excess), name).toBeLessThanOrEqual(0);
  }
});

for (const [colorScheme, name] of [
  ["light", "where-to-paste"],
  ["dark", "programs"],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test(`axe reports no violations on the page of ${name}`, async ({ page }) => {
      await page.goto(`/docs/${name}.html`);
      await expectAccessible(page, `the page of ${name}`);
    });
  });
}
