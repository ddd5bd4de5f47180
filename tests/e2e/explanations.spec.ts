import type { Locator } from "@playwright/test";
import { expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";
import { startsWith, ui } from "./support/words.js";
import { writings } from "./support/written.js";

/** Opens a figure; gives what it opened. */
async function open(widget: Widget, figure: Locator): Promise<Locator> {
  await expect(figure).toHaveAttribute("aria-expanded", "false");
  await figure.click();
  await expect(figure).toHaveAttribute("aria-expanded", "true");
  const id = await figure.getAttribute("aria-controls");
  const panel = widget.root.locator(`[id="${id}"]`);
  await expect(panel).toBeVisible();
  return panel;
}

/** A value in a formula that leads to where it came from. */
const term = (within: Locator, label: string) =>
  within.getByRole("button", { name: startsWith(`${label}: `) });

test("a figure opens its formula in words, with values and with the result", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const figure = widget.figure("returnMultiple").last();
  const panel = await open(widget, figure);
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

test("a value leads to the field that it was entered in, through a folded group", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await open(widget, widget.figure("grossCost").last());
  await expect(widget.field("travel")).toBeHidden();
  await term(panel, widget.label("travel")).click();
  await expect(widget.field("travel")).toBeFocused();
  await expect(widget.field("travel")).toBeInViewport();
});

test("a value leads to the figure that it is, and on from there", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await open(widget, widget.figure("revenue").last());
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

test("what is open follows the inputs", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await open(widget, widget.headline);
  await widget.field("sponsorship").fill("40k");
  await expect(term(panel, widget.label("investment"))).toHaveText("$27,000");
  await widget.field("averageDeal").fill("0");
  await expect(panel).toContainText("0×");
});

test("a figure without a value says why", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.field("qualifiedLeads").fill("0");
  const panel = await open(widget, widget.figure("costPerLead").last());
  await expect(panel).toContainText(ui("divideByZero"));
  await expect(term(panel, widget.label("leads"))).toHaveText("0");
});

test("only the branch that was taken is shown, and why", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await open(widget, widget.figure("leads").last());
  await expect(panel).toContainText(widget.label("qualifiedLeads"));
  await expect(panel).not.toContainText(widget.label("followUpRate"));
  await widget.choose("leadMethod", "funnel");
  await expect(panel).toContainText(widget.label("followUpRate"));
  await expect(panel).toContainText(widget.optionName("leadMethod", "funnel"));
});

test("the same figure opens where it was asked for, and only there", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await open(widget, widget.headline);
  await expect(widget.figure("returnMultiple").last()).toHaveAttribute("aria-expanded", "false");
});

test("the ends of the headline's range open, too", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  for (const [line, value] of [
    ["revenueLow", "100000"],
    ["revenueHigh", "125000"],
  ] as const) {
    const panel = await open(widget, widget.figure(line).first());
    await expect(panel).toContainText(writings(value, "money").at(-1) ?? "");
  }
});

test("a cell of a table opens how it was computed", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const panel = await open(widget, widget.cellFigure("campaigns", "Paid amplification", "share"));
  await expect(panel).toContainText("25,000");
  await expect(panel).toContainText("40,000");
  const cost = await open(widget, widget.cellFigure("campaigns", "Co-branded guide", "ourCost"));
  await term(cost, widget.words.tables.campaigns?.columns.cost?.label ?? "").click();
  await expect(widget.table("campaigns").cell(1, "cost")).toBeFocused();
});

test("an explanation goes with the row that it is about", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  await open(widget, widget.cellFigure("campaigns", "Paid amplification", "totalOurs"));
  await widget.table("campaigns").tool(2, "remove").click();
  await expect(widget.cellFigure("campaigns", "Paid amplification", "totalOurs")).toHaveCount(0);
  await expect(widget.cellFigure("campaigns", "Co-branded guide", "totalOurs")).toBeVisible();
});

test("an explanation stays with its row when another one goes", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  await open(widget, widget.cellFigure("campaigns", "Co-branded guide", "totalOurs"));
  await widget.table("campaigns").tool(0, "remove").click();
  const guide = widget.cellFigure("campaigns", "Co-branded guide", "totalOurs");
  await expect(guide).toHaveAttribute("aria-expanded", "true");
  const other = widget.cellFigure("campaigns", "Paid amplification", "totalOurs");
  await expect(other).toHaveAttribute("aria-expanded", "false");
});
