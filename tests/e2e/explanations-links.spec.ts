import type { Locator } from "@playwright/test";
import { openFigure } from "./support/explained.js";
import { expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";
import { startsWith } from "./support/words.js";

/** A value that links to its source. */
const term = (within: Locator, label: string) =>
  within.getByRole("button", { name: startsWith(`${label}: `) }).first();

const columnLabel = (widget: Widget, table: string, column: string): string =>
  widget.words.tables[table]?.columns[column]?.label ?? column;

/** Normalizes white space: one space for any run of it, and none inside brackets. */
const read = (text: string) => text.replace(/\s+/g, " ").replaceAll("( ", "(").replaceAll(" )", ")").trim();

test("a term of a sum leads to its row in a table, which is unfolded", async ({ calculator }) => {
  const widget = await calculator("affiliate-earnings");
  const panel = await openFigure(widget, widget.figure("totalEarnings").last());
  await expect(panel).toContainText("…");
  const earned = columnLabel(widget, "months", "earnings");
  await term(panel, `${earned}, ${columnLabel(widget, "months", "month")} 12`).click();
  const cell = widget.cellFigure("months", "12", "earnings");
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport();
});

test("a term of a sum of entered values leads to its field", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const panel = await openFigure(widget, widget.figure("partners").last());
  await term(panel, `${columnLabel(widget, "tiers", "partners")}, Gold`).click();
  await expect(widget.table("tiers").cell(2, "partners")).toBeFocused();
});

test("a row that was found is named and leads to its place in the table", async ({ calculator }) => {
  const widget = await calculator("tier-benefits");
  const panel = await openFigure(widget, widget.figure("commission").last());
  const tier = widget.words.tables.tiers?.columns.commission?.label ?? "";
  await expect(term(panel, `${tier}, Silver`).or(term(panel, tier))).toHaveText("Silver");
  await panel.getByRole("button", { name: "Silver" }).click();
  await expect(widget.cellFigure("tiers", "Silver", "commission")).toBeFocused();
});

test("the best and the worst row have the value that decided", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  for (const [line, tier, value] of [
    ["bestTier", "Registered", "7×"],
    ["worstTier", "Platinum", "3.666667×"],
  ] as const) {
    const panel = await openFigure(widget, widget.figure(line).last());
    const label = `${columnLabel(widget, "tiers", "roi")}, ${tier}`;
    await expect(term(panel, label)).toHaveText(value);
    await term(panel, label).click();
    await expect(widget.cellFigure("tiers", tier, "roi").last()).toBeFocused();
  }
});

test("a link to a row unfolds the results of a compact calculator", async ({ calculator }) => {
  const widget = await calculator("affiliate-earnings", { attributes: "compact" });
  const panel = await openFigure(widget, widget.figure("totalEarnings").first());
  const label = `${columnLabel(widget, "months", "earnings")}, ${columnLabel(widget, "months", "month")} 1`;
  await term(panel, label).click();
  await expect(widget.cellFigure("months", "1", "earnings")).toBeFocused();
});

test("values can be followed with the keyboard, and the focus stays", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  const panel = await openFigure(widget, widget.figure("revenue").last());
  const deals = term(panel, widget.label("deals"));
  await deals.focus();
  await page.keyboard.press("Enter");
  await expect(deals).toHaveAttribute("aria-expanded", "true");
  await expect(deals).toBeFocused();
  await page.keyboard.press("Space");
  await expect(deals).toHaveAttribute("aria-expanded", "false");
  await expect(deals).toBeFocused();
  const average = term(panel, widget.label("averageDeal"));
  await average.focus();
  await page.keyboard.press("Enter");
  await expect(widget.field("averageDeal")).toBeFocused();
});

test("a fraction is copied with brackets, each formula in a line", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openFigure(widget, widget.figure("breakEvenLeads").last());
  const [selected, copied] = await panel.locator(".explanation").evaluate((element) => {
    const selection = getSelection();
    selection?.selectAllChildren(element);
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent("copy", { clipboardData, cancelable: true }));
    return [selection?.toString() ?? "", clipboardData.getData("text/plain")];
  });
  expect(read(selected)).toContain("0.88 ÷ (30% × 20%)");
  expect(copied.split("\n")).toContain("= 0.88 ÷ (30% × 20%)");
});

test("a fraction is read out with brackets", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openFigure(widget, widget.figure("breakEvenLeads").last());
  const label = (id: string) => widget.label(id);
  const words = `= ${label("breakEvenDeals")} ÷ ( ${label("leadToOpportunity")} × ${label("opportunityToClose")} ) =`;
  await expect(panel).toMatchAriaSnapshot(`
    - text: ${words}
    - button /^${label("breakEvenDeals")}/
    - text: ÷ (
    - button /^${label("leadToOpportunity")}/
    - text: ×
    - button /^${label("opportunityToClose")}/
    - text: /^\\) ≈/
  `);
});

/** Opens the explanation of what a partner earns in the row of the referral fee. */
async function openReferral(widget: Widget): Promise<Locator> {
  await widget.root
    .getByText(widget.words.tables.motions?.label ?? "", { exact: true })
    .last()
    .click();
  const referral = widget.optionName("motion", "referral");
  return openFigure(widget, widget.cellFigure("motions", referral, "partnerEarnings"));
}

test("a figure of a comparison is explained with the choice of its row", async ({ calculator }) => {
  const widget = await calculator("deal-model");
  const panel = await openReferral(widget);
  const commission = term(panel, widget.label("commission"));
  await expect(commission).toHaveText("$10,000");
  await commission.click();
  await expect(term(panel, widget.label("referralRate"))).toHaveText("20%");
  const chosen = widget.figure("commission").and(widget.root.locator("[part=value]"));
  await expect(chosen, "the chosen model").toHaveText("$20,000");
});

test("a figure of a comparison has its value and its choice if the program has fixed the choice", async ({
  calculator,
}) => {
  const inputs = { motion: { value: "reseller", fixed: true } };
  const program = { id: "host", name: "Host", calculators: { "deal-model": { inputs } } };
  const widget = await calculator("deal-model", { program });
  const panel = await openReferral(widget);
  await expect(panel).toContainText("$10,000");
  await expect(panel).toContainText(`“${widget.optionName("motion", "referral")}”`);
});
