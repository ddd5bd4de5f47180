import { expectAccessible } from "./support/axe.js";
import { openExplanation } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

const excess = () => document.documentElement.scrollWidth - innerWidth;

test("the page of a calculator answers, explains, and leads to the builder with this calculator", async ({
  page,
}) => {
  await page.goto("/deal-model/");
  const widget = await Widget.on(page, "deal-model").ready();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "What does one deal pay the partner, and what do you keep?",
  );
  await expect(widget.headline).toBeInViewport();
  await widget.field("dealValue").fill("60k");
  await widget.expectFigure("partnerEarnings", ...writings("24000", "money"));
  await openExplanation(widget);
  await page
    .getByRole("region", { name: "Put this on your page" })
    .getByRole("link", { name: "Build yours" })
    .click();
  await expect(page.getByLabel("Calculator type")).toHaveValue("deal-model");
});

test("the address of a page works without its closing slash", async ({ page }) => {
  await page.goto("/tier-benefits");
  await Widget.on(page, "tier-benefits").ready();
  expect(new URL(page.url()).pathname).toBe("/tier-benefits/");
});

test("a link to figures opens them on the page of a calculator", async ({ page }) => {
  await page.goto("/attribution/#figures=attribution&v=0.1.0&dealValue=90000");
  const widget = await Widget.on(page, "attribution").ready();
  await expect(widget.field("dealValue")).toHaveValue("90,000");
});

test("no page of a calculator scrolls sideways at 360 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const id of CALCULATORS) {
    await page.goto(`/${id}/`);
    await Widget.on(page, id).ready();
    expect(await page.evaluate(excess), id).toBeLessThanOrEqual(0);
  }
});

for (const [colorScheme, id] of [
  ["light", "co-marketing-budget"],
  ["dark", "affiliate-earnings"],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test(`axe reports no violations on the page of ${id}`, async ({ page }) => {
      test.slow();
      await page.goto(`/${id}/`);
      await Widget.on(page, id).settled();
      await expectAccessible(page, `the page of ${id}`);
    });
  });
}

test.describe("without script", () => {
  // Chromium warns about preloaded files that nothing uses.
  test.use({ javaScriptEnabled: false, expectsErrors: /preload/ });

  test("the page of a calculator shows the worked example", async ({ page }) => {
    await page.goto("/event-roi/");
    const inside = page.locator("partner-calculator table");
    await expect(inside).toBeVisible();
    await expect(inside).toContainText("You invest $22,000");
    await expect(inside).toContainText("411.4%");
  });

  test("every question is listed, without a search field", async ({ page }) => {
    await page.goto("/");
    const list = page.locator("[data-questions]");
    await expect(list.getByRole("listitem")).toHaveCount(CALCULATORS.length);
    await expect(list.locator("input")).toBeHidden();
  });
});
