import { expectAccessible } from "./support/axe.js";
import { ComparedTable } from "./support/compared-table.js";
import { bothSchemes } from "./support/scheme.js";
import { openEverything } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { SLIPS } from "./support/words.js";

/** The calculators with tables whose rows can be compared, and the ids of these tables. */
const COMPARED: Record<string, readonly string[]> = {
  "affiliate-economics": ["models"],
  attribution: ["touches", "models", "partners"],
  "budget-allocation": ["groups"],
  "co-marketing-budget": ["campaigns"],
  "deal-model": ["motions"],
  "incentive-roi": ["incentives"],
  "manager-capacity": ["segments"],
  "partner-profitability": ["streams"],
  "program-plan": ["motions"],
  "tier-benefits": ["tiers"],
  "tier-roi": ["tiers"],
};

test("a row that is pressed becomes the base, and ends the comparison when it is pressed again", async ({
  calculator,
}) => {
  const widget = await calculator("tier-roi");
  const table = new ComparedTable(widget, "tiers");
  await table.expectNone();
  await expect(table.choices).toHaveCount(4);
  await table.compareWith("Gold");
  const net = table.difference("Platinum", "net");
  await expect(net.seen).toHaveText(["+$310,000", "+344.4%"]);
  await expect(net.said).toHaveText("$310,000 (344.4%) more than Gold");
  await expect(table.cell("Platinum", "net")).toHaveText(/^\s*\$400,000\s/);
  await expect(table.difference("Silver", "net").said).toHaveText("$62,500 (69.4%) less than Gold");
  await expect(table.difference("Silver", "roi").seen).toHaveText(["+2.50×"]);
  await expect(table.difference("Silver", "costShare").seen).toHaveText(["-5.0 pp"]);
  await expect(table.difference("Platinum", "costShare").said).toHaveText("the same as Gold");
  await expect(table.cell("Gold", "net").locator(".difference")).toHaveCount(0);
  await table.compareWith("Silver");
  await expect(table.difference("Gold", "net").seen).toHaveText(["+$62,500", "+227.3%"]);
  await table.choice("Silver").click();
  await table.expectNone();
});

test("the keyboard chooses the base, keeps the focus, and screen readers hear it", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("tier-roi");
  const table = new ComparedTable(widget, "tiers");
  const status = widget.root.getByRole("status");
  await table.choice("Gold").focus();
  await page.keyboard.press("Space");
  await table.expectBase("Gold");
  await expect(table.choice("Gold")).toBeFocused();
  await expect(status).toHaveText(widget.ui("relativeTo", { row: "Gold" }));
  await page.keyboard.press("Enter");
  await table.expectNone();
  await expect(table.choice("Gold")).toBeFocused();
  await expect(status).toHaveText(widget.ui("comparisonEnded"));
});

test("differences follow entries, and the base follows its row", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const table = new ComparedTable(widget, "tiers");
  const entered = widget.table("tiers");
  await table.compareWith("Gold");
  await entered.cell(3, "cost").fill("460000");
  await expect(table.difference("Platinum", "net").seen).toHaveText(["same"]);
  await entered.tool(2, "up").click();
  await table.expectBase("Gold");
  await entered.cell(1, "name").fill("Or");
  await table.expectBase("Or");
  await expect(table.difference("Silver", "net").said).toHaveText("$62,500 (69.4%) less than Or");
  // Without cost and contribution, the base has no return.
  await entered.cell(1, "cost").fill("0");
  await expect(table.difference("Silver", "net").said).toHaveText(/less than Or$/);
  await expect(table.cell("Silver", "roi").locator(".difference")).toHaveCount(0);
  await entered.tool(1, "remove").click();
  await table.expectNone();
});

test("an option with several rows is compared as a whole, row by row", async ({ calculator }) => {
  const widget = await calculator("attribution");
  const table = await new ComparedTable(widget, "models").unfold();
  await expect(table.choices).toHaveCount(widget.input("model").choices?.length ?? 0);
  const linear = widget.optionName("model", "linear");
  const first = widget.optionName("model", "firstTouch");
  await table.compareWith(linear);
  const row = (model: string, partner: string) => `${model}, ${partner}`;
  await expect(table.difference(row(first, "Integrator"), "credit").seen).toHaveText(["+66.7 pp"]);
  await expect(table.difference(row(first, "Affiliate"), "amount").seen).toHaveText([
    "-$33,333.33",
    "-100.0%",
  ]);
  for (const partner of ["Integrator", "Reseller", "Affiliate"]) {
    await expect(table.cell(row(linear, partner), "amount").locator(".difference")).toHaveCount(0);
  }
});

test("every table of options, tiers and other named things can be compared, and no other", async ({
  calculator,
  page,
}) => {
  test.slow();
  for (const type of CALCULATORS) {
    const widget = await calculator(type);
    await openEverything(widget);
    const [before = ""] = widget.ui("compare").split("{row}");
    const all = widget.root.getByRole("table").filter({ has: page.locator(`[aria-label^="${before}"]`) });
    await expect(all, type).toHaveCount(COMPARED[type]?.length ?? 0);
    for (const id of COMPARED[type] ?? []) {
      const table = new ComparedTable(widget, id);
      const choices = await table.choices.all();
      for (const choice of choices) {
        await choice.click();
        await expect(choice).toHaveAttribute("aria-pressed", "true");
        await expect(table.differences.first()).toBeVisible();
        for (const text of await table.differences.allInnerTexts()) expect(text).not.toMatch(SLIPS);
      }
    }
  }
});

test("axe reports no violations in a comparison, and its marks are not color alone", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("tier-roi", {}, { head: bothSchemes });
  await new ComparedTable(widget, "tiers").compareWith("Gold");
  await expectAccessible(page, "with a comparison");
});

test("German and Arabic compare in their own words", async ({ calculator }) => {
  const german = await calculator("deal-model", { attributes: 'locale="de"' });
  const motions = await new ComparedTable(german, "motions").unfold();
  await motions.compareWith(german.optionName("motion", "revenueShare"));
  const reseller = german.optionName("motion", "reseller");
  await expect(motions.difference(reseller, "partnerEarnings").seen).toHaveText([
    /^\+12\.500\s\$$/,
    /^\+166,7\s%$/,
  ]);
  await expect(motions.difference(reseller, "partnerShareOfPrice").said).toHaveText(
    "25,0 Prozentpunkte mehr als Umsatzbeteiligung",
  );
  const arabic = await calculator("tier-roi", { attributes: 'locale="ar"' });
  const tiers = new ComparedTable(arabic, "tiers");
  await tiers.choices.nth(2).click();
  await expect(tiers.note).toContainText("ذهبي");
  await expect(tiers.differences.first()).toContainText("أقل من ذهبي");
});

test("the view for customers compares no figure that only the vendor sees", async ({ calculator }) => {
  const widget = await calculator("deal-model", { attributes: 'view="customer"' });
  const table = await new ComparedTable(widget, "motions").unfold();
  await table.compareWith(widget.optionName("motion", "revenueShare"));
  const columns = await table.region.getByRole("columnheader").count();
  expect(columns).toBe(3);
  // Three other rows, each with its earnings and its share.
  await expect(table.differences).toHaveCount(6);
});

test.describe("a comparison that cannot be loaded", () => {
  test.use({ expectsErrors: true });

  test("says so, and is loaded when the row is pressed again", async ({ calculator, page }) => {
    const files = "**/locales/en/compared-*.js";
    await page.route(files, (route) => route.abort());
    const widget = await calculator("tier-roi");
    const table = new ComparedTable(widget, "tiers");
    await table.choice("Gold").click();
    await expect(table.note).toHaveText(widget.ui("compareFailed"));
    await expect(table.choice("Gold")).toHaveAttribute("aria-pressed", "false");
    await expect(widget.headline).toBeVisible();
    await page.unroute(files);
    await table.compareWith("Gold");
    await expect(table.difference("Platinum", "net").seen).toHaveText(["+$310,000", "+344.4%"]);
  });
});
