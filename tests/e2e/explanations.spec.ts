import type { Locator } from "@playwright/test";
import { openFigure } from "./support/explained.js";
import { expect, test } from "./support/test.js";
import { startsWith, ui } from "./support/words.js";
import { writings } from "./support/written.js";

/** A value in a formula that links to its source. */
const term = (within: Locator, label: string) =>
  within.getByRole("button", { name: startsWith(`${label}: `) });

test("an explanation shows the formula in words, its values and the result", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const figure = widget.figure("returnMultiple").last();
  const panel = await openFigure(widget, figure);
  await expect(panel).toContainText(widget.label("revenue"));
  await expect(panel).toContainText(widget.label("investment"));
  await expect(term(panel, widget.label("revenue"))).toHaveText("$112,500");
  await expect(term(panel, widget.label("investment"))).toHaveText("$22,000");
  await expect(panel).toContainText("5.113636×");
  await expect(panel, "all digits").toContainText("5.1136363636363636363636363636×");
  await figure.click();
  await expect(panel).toHaveCount(0);
  await expect(figure).toHaveAttribute("aria-expanded", "false");
});

test("an entered value in an explanation links to its field, and unfolds the field's group", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi");
  const panel = await openFigure(widget, widget.figure("addedCosts").last());
  await expect(widget.field("travel")).toBeHidden();
  await term(panel, widget.label("travel")).click();
  await expect(widget.field("travel")).toBeFocused();
  await expect(widget.field("travel")).toBeInViewport();
});

test("a computed value in an explanation opens its own explanation", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openFigure(widget, widget.figure("revenue").last());
  const deals = term(panel, widget.label("deals"));
  await deals.click();
  await expect(deals).toHaveAttribute("aria-expanded", "true");
  const opportunities = term(panel, widget.label("opportunities"));
  await expect(opportunities).toHaveText("22.5");
  await opportunities.click();
  await expect(term(panel, widget.label("leads"))).toHaveText("75");
  await deals.click();
  await expect(opportunities).toHaveCount(0);
});

test("an open explanation is updated with the inputs", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openFigure(widget, widget.headline);
  await widget.field("sponsorship").fill("40k");
  await expect(term(panel, widget.label("investment"))).toHaveText("$27,000");
  await widget.field("averageDeal").fill("0");
  await expect(panel).toContainText("0×");
});

test("an explanation of a missing value gives the reason", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.field("qualifiedLeads").fill("0");
  const panel = await openFigure(widget, widget.figure("costPerLead").last());
  await expect(panel).toContainText(ui("divideByZero"));
  await expect(term(panel, widget.label("leads"))).toHaveText("0");
});

test("an explanation shows only the branch taken, with its condition", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openFigure(widget, widget.figure("leads").last());
  await expect(panel).toContainText(widget.label("qualifiedLeads"));
  await expect(panel).not.toContainText(widget.label("followUpRate"));
  await widget.choose("leadMethod", "funnel");
  await expect(panel).toContainText(widget.label("followUpRate"));
  await expect(panel).toContainText(widget.optionName("leadMethod", "funnel"));
});

test("an explanation opens only below the clicked figure, if the figure is shown twice", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi");
  await openFigure(widget, widget.headline);
  await expect(widget.figure("returnMultiple").last()).toHaveAttribute("aria-expanded", "false");
});

test("both ends of the headline's range have an explanation", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  for (const [line, value] of [
    ["revenueLow", "100000"],
    ["revenueHigh", "125000"],
  ] as const) {
    const panel = await openFigure(widget, widget.figure(line).first());
    await expect(panel).toContainText(writings(value, "money").at(-1) ?? "");
  }
});

test("a table cell has an explanation", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const panel = await openFigure(widget, widget.cellFigure("campaigns", "Paid amplification", "share"));
  await expect(panel).toContainText("25,000");
  await expect(panel).toContainText("40,000");
  const cost = await openFigure(widget, widget.cellFigure("campaigns", "Co-branded guide", "ourCost"));
  await term(cost, widget.words.tables.campaigns?.columns.cost?.label ?? "").click();
  await expect(widget.table("campaigns").cell(1, "cost")).toBeFocused();
});

test("an explanation is removed with its row", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  await openFigure(widget, widget.cellFigure("campaigns", "Paid amplification", "totalOurs"));
  await widget.table("campaigns").tool(2, "remove").click();
  await expect(widget.cellFigure("campaigns", "Paid amplification", "totalOurs")).toHaveCount(0);
  await expect(widget.cellFigure("campaigns", "Co-branded guide", "totalOurs")).toBeVisible();
});

test("an explanation stays with its row when another row is removed", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  await openFigure(widget, widget.cellFigure("campaigns", "Co-branded guide", "totalOurs"));
  await widget.table("campaigns").tool(0, "remove").click();
  const guide = widget.cellFigure("campaigns", "Co-branded guide", "totalOurs");
  await expect(guide).toHaveAttribute("aria-expanded", "true");
  const other = widget.cellFigure("campaigns", "Paid amplification", "totalOurs");
  await expect(other).toHaveAttribute("aria-expanded", "false");
});
