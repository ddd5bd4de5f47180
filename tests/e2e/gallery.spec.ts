import { expectAccessible } from "./support/axe.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

test("four calculators live, each with its answer", async ({ page }) => {
  await page.goto("/");
  const answers = {
    "event-roi": /^\s*5\.11\s*×/,
    "co-marketing-budget": /\$\s*25,000/,
    "affiliate-economics": /\$\s*12,500/,
    "tier-roi": /×/,
  };
  for (const type of CALCULATORS) {
    await page.locator(`#${type}`).scrollIntoViewIfNeeded();
    await expect((await Widget.on(page, type).ready()).headline).toHaveText(answers[type]);
  }
});

test("a number is changed and the answer follows", async ({ page }) => {
  await page.goto("/");
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("$40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
  await expect(widget.root.getByText(/You put in \$27,000/).first()).toBeVisible();
});

test("each link of the navigation leads to its place", async ({ page }) => {
  await page.goto("/");
  for (const link of await page.getByRole("navigation").getByRole("link").all()) {
    await link.click();
    const target = page.locator((await link.getAttribute("href")) ?? "nowhere");
    await expect(target).toBeInViewport();
  }
});

test("a link from elsewhere leads to a calculator that works", async ({ page }) => {
  await page.goto("/#tier-roi");
  const widget = await Widget.on(page, "tier-roi").ready();
  await expect(widget.headline).toBeInViewport();
});

test("the appearance is chosen once, and kept", async ({ page }) => {
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  expect(await ground()).toBe(dark);
  await expect(page.locator("partner-calculator").first()).toHaveAttribute("theme", "dark");
  await page.getByRole("radio", { name: "Auto" }).check({ force: true });
  await expect.poll(ground).toBe(light);
});

test("the lines to embed are copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.locator("#embed").scrollIntoViewIfNeeded();
  await page.locator("#embed").getByRole("button").click();
  await expect(page.locator("#embed").getByRole("status")).toHaveText(/copied/i);
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  expect(lines).toContain("<partner-calculator type=");
  expect(lines.split("\n")).toHaveLength(3);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("axe finds nothing on the gallery", async ({ page }) => {
      test.slow();
      await page.goto("/");
      for (const type of CALCULATORS) {
        await page.locator(`#${type}`).scrollIntoViewIfNeeded();
        await Widget.on(page, type).ready();
      }
      await expectAccessible(page, "the gallery");
    });
  });
}
