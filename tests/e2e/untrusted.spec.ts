import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const markup = '<img src="x" onerror="document.title = `broken into`">';

test("markup in programs and inputs is shown as text", async ({ embed, page }) => {
  const program = { name: markup, tiers: [{ id: "gold", name: markup }, { id: "silver" }] };
  const row = { name: markup, type: "emailSwap", runs: 1, cost: 100, split: "even", leads: 1 };
  await embed([
    { type: "co-marketing-budget", program, inputs: { campaigns: [row] } },
    { type: "tier-roi", program },
  ]);
  const widget = await Widget.on(page, "co-marketing-budget").ready();
  await expect(widget.table("campaigns").cell(0, "name")).toHaveValue(markup);
  await expect(widget.root.getByRole("rowheader", { name: markup })).toBeVisible();
  await widget.cellFigure("campaigns", markup, "ourCost").click();
  const tiers = await Widget.on(page, "tier-roi").ready();
  await tiers.expectFigure("bestTier", markup, "Silver");
  await tiers.reset.scrollIntoViewIfNeeded();
  await expect(tiers.root.getByRole("figure").first()).toBeAttached();
  await expect(page.locator("img[src]")).toHaveCount(0);
  await expect(page).toHaveTitle("A page with calculators");
});

test("typed markup is shown as text", async ({ calculator, page }) => {
  const widget = await calculator("tier-roi");
  await widget.table("tiers").cell(1, "name").fill(markup);
  await expect(widget.root.getByRole("rowheader", { name: markup })).toBeVisible();
  await widget.table("tiers").tool(1, "remove").click();
  await expect(widget.root.getByText(markup).first()).toBeVisible();
  await expect(page.locator("img[src]")).toHaveCount(0);
});

test.describe("an error message", () => {
  test.use({ expectsErrors: true });
  test("shows markup in a type as text", async ({ embed, page }) => {
    await embed([{ type: "tier-roi" }]);
    const element = page.locator("partner-calculator");
    await element.evaluate((each, type) => each.setAttribute("type", type), markup);
    await expect(element.getByRole("alert")).toContainText(markup);
    await expect(page.locator("img[src]")).toHaveCount(0);
  });
});
