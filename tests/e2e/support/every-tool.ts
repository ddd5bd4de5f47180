import type { Page } from "@playwright/test";
import { drawCharts } from "./states.js";
import { expect } from "./test.js";
import { openTool, panelOf, seekSponsorship } from "./tools.js";
import { Widget } from "./widget.js";

/** The calculators that `resultsOfEveryTool` needs on the page. */
export const TOOLED = ["event-roi", "tier-benefits"];

async function reachTarget(widget: Widget): Promise<string> {
  const panel = await seekSponsorship(widget);
  const sentence = panel.getByText("With “Sponsorship fee” at $26,000, “Your investment” is $20,000.");
  await expect(sentence).toBeVisible();
  return sentence.innerText();
}

async function rankInputs(widget: Widget): Promise<string> {
  const panel = await openTool(widget, "drivers");
  const charts = panel.getByRole("figure");
  await expect(charts).toHaveCount(2);
  const title = charts.first();
  await expect(title).toHaveAccessibleName(/^Return multiple: the largest effect comes from /);
  return (await charts.locator("figcaption").allInnerTexts()).join("\n");
}

async function simulate(widget: Widget): Promise<string> {
  const panel = await openTool(widget, "risk");
  await panel.getByRole("button", { name: "Run 10,000 trials" }).click();
  const chart = panel.getByRole("figure");
  await expect(chart).toHaveAccessibleName(/^Return multiple: about .* in 8 of 10 cases/);
  return chart.locator("figcaption").innerText();
}

async function compare(widget: Widget): Promise<string> {
  await widget.root.getByRole("button", { name: widget.ui("keepAs", { letter: "A" }), exact: true }).click();
  const panel = panelOf(widget, "scenarios");
  await expect(panel).toBeVisible();
  await widget.field("sponsorship").fill("40000");
  const row = panel.getByRole("row").filter({ hasText: "Return multiple" }).first();
  await expect(row).toContainText("4.17×");
  return row.innerText();
}

async function findThresholds(widget: Widget): Promise<string> {
  await widget.field("revenue").fill("99700");
  const panel = await openTool(widget, "thresholds");
  await panel.getByLabel("Figure", { exact: true }).selectOption("value");
  const rise = panel.getByRole("listitem").filter({ hasText: "“Your revenue” up by $300 to $100,000" });
  await expect(rise).toContainText("“Value today” rises by $25,045 to $45,000.");
  return rise.innerText();
}

/** The results of every tool, as texts. */
export async function resultsOfEveryTool(page: Page): Promise<string[]> {
  const event = await Widget.on(page, "event-roi").ready();
  const tier = await Widget.on(page, "tier-benefits").ready();
  // Charts that load later would move the buttons while they are pressed.
  for (const widget of [event, tier]) await drawCharts(widget);
  return [
    await findThresholds(tier),
    await reachTarget(event),
    await rankInputs(event),
    await simulate(event),
    await compare(event),
  ];
}
