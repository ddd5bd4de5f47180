import { expectAccessible } from "./support/axe.js";
import { bothSchemes } from "./support/scheme.js";
import { expect, test } from "./support/test.js";
import { openTool } from "./support/tools.js";

test("key drivers rank the inputs, go to a field and follow its value", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openTool(widget, "drivers");
  const chart = panel.getByRole("figure").first();
  await expect(chart).toHaveAccessibleName(
    "Return multiple: the largest effect comes from Qualified leads, Lead-to-opportunity rate, Win rate and Average deal size (4.60× to 5.63× each)",
  );
  await expect(chart.getByRole("img").first()).toHaveAccessibleName(
    "Qualified leads: 4.60× at 67.5, 5.63× at 82.5",
  );
  await chart.getByRole("button", { name: "Qualified leads" }).click();
  await expect(widget.field("qualifiedLeads")).toBeFocused();
  await widget.field("qualifiedLeads").fill("150");
  await expect(chart).toHaveAccessibleName(/9\.20× to 11\.25×/);
});

test("the effects open as a table, also for another figure and another change", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openTool(widget, "drivers");
  await panel.getByLabel("Figure", { exact: true }).selectOption({ label: "Expected revenue" });
  await panel.getByLabel("Change in each input").fill("20");
  const chart = panel.getByRole("figure").first();
  await expect(chart).toHaveAccessibleName(/^Expected revenue: .*\$90,000 to \$135,000/);
  await chart.getByText("Show the data").click();
  await expect(chart.getByRole("row", { name: /^Win rate/ })).toHaveText(
    /16%\s*\$90,000\s*24%\s*\$135,000\s*\$45,000/,
  );
});

test("each input is varied within its own range, which starts at the published one and can be typed", async ({
  calculator,
}) => {
  const widget = await calculator("affiliate-earnings");
  const panel = await openTool(widget, "drivers");
  await panel.getByText("Within its own range").click();
  const chart = panel.getByRole("figure").first();
  await expect(panel.getByText("Typical range: 10% to 40%")).toBeVisible();
  await expect(
    chart.getByRole("img", { name: /^Paid conversion rate: .* at 10%, .* at 40%$/ }),
  ).toBeAttached();
  const clicks = panel.getByRole("group", { name: "Clicks per month" });
  await expect(clicks.getByLabel("Low")).toHaveValue("3,600");
  await clicks.getByLabel("Low").fill("5000");
  await expect(clicks.getByLabel("Low")).toHaveAccessibleDescription(/above the high value/);
  await expect(panel.getByText("The chart is for the last valid values.")).toBeVisible();
  await clicks.getByLabel("High").fill("1k0");
  await expect(clicks.getByLabel("High")).toHaveAccessibleDescription(/not a number/i);
  await clicks.getByLabel("High").fill("9k");
  await clicks.getByLabel("High").blur();
  await expect(clicks.getByLabel("High")).toHaveValue("9,000");
  await expect(panel.getByRole("group").locator(".problem")).toHaveCount(0);
  await expect(
    chart.getByRole("img", { name: /^Clicks per month: .* at 5,000, .* at 9,000$/ }),
  ).toBeAttached();
  await panel.getByLabel("Change in each input").fill("0");
  await expect(panel.getByLabel("Change in each input")).toHaveAccessibleDescription(/above 0 and up to 100/);
  await panel.getByRole("button", { name: "Reset the ranges" }).press("Enter");
  await expect(clicks.getByLabel("Low")).toHaveValue("3,600");
  await expect(panel.getByRole("radio", { name: "By ±10%" })).toBeFocused();
});

test("a share of 0 is raised by points, other zeros are set apart, and a mistake makes results old", async ({
  calculator,
}) => {
  const widget = await calculator("deal-model");
  const panel = await openTool(widget, "drivers");
  await panel.getByLabel("Figure", { exact: true }).selectOption({ label: "Your gross profit" });
  await expect(panel).toContainText(/Raised by percentage points, because [^:]*: .*SPIFF rate/);
  await expect(panel).toContainText(/Not varied, because [^:]*: Year-to-date volume, Fixed SPIFF/);
  const chart = panel.getByRole("figure").first();
  await expect(chart.getByRole("img", { name: /^SPIFF rate: .* at 0%, .* at 10%$/ })).toBeAttached();
  await widget.field("dealValue").fill("-5");
  await expect(panel).toContainText(widget.ui("stale"));
});

test("no number moves the first figure of attribution, and each tool says so", async ({ calculator }) => {
  const widget = await calculator("attribution");
  for (const tool of ["goal", "drivers", "risk"]) {
    const panel = await openTool(widget, tool);
    await expect(panel).toContainText("stays the same if any single number changes by 10%.");
  }
});

test("two inputs together: the current values are marked, and the table scrolls by itself", async ({
  calculator,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const widget = await calculator("event-roi");
  const panel = await openTool(widget, "drivers");
  const title = "Return multiple by Qualified leads and Lead-to-opportunity rate";
  const scroll = panel.getByRole("region", { name: title });
  await expect(scroll.getByRole("rowheader")).toHaveCount(11);
  await expect(scroll.getByRole("columnheader", { name: "30% current" })).toBeAttached();
  await expect(
    scroll
      .getByRole("row", { name: /^75 current/ })
      .getByRole("cell")
      .nth(5),
  ).toHaveText("5.11×");
  const fits = await panel.evaluate((each) => each.scrollWidth <= each.clientWidth);
  expect(fits).toBe(true);
  await scroll.focus();
  await expect(scroll).toBeFocused();
  await panel.getByLabel("Rows").selectOption({ label: "Lead-to-opportunity rate" });
  await expect(panel.getByRole("figure").nth(1)).toHaveAccessibleName(
    "Return multiple by Lead-to-opportunity rate and Qualified leads",
  );
});

test("range of outcomes: typical ranges, trials, and the chance of a target", async ({ calculator }) => {
  const widget = await calculator("affiliate-earnings");
  const panel = await openTool(widget, "risk");
  await expect(panel.getByText("Typical range: 10% to 40%")).toBeVisible();
  await panel.getByLabel("Target (optional)").fill("5k");
  await panel.getByRole("button", { name: "Run 10,000 trials" }).click();
  const chart = panel.getByRole("figure");
  await expect(chart).toHaveAccessibleName(/^Earnings, last month: about \$.* in 8 of 10 cases/);
  const title = await chart.locator("figcaption").textContent();
  await expect(panel.getByText(/^Chance of \$5,000 or more: about \d+%$/)).toBeVisible();
  await panel.getByRole("button", { name: "Run 10,000 trials" }).click();
  await expect(chart).toHaveAccessibleName(title ?? "");
  await chart.getByText("Show the data").click();
  await expect(chart.getByRole("rowheader")).toHaveCount(40);
});

test("range of outcomes: an invalid range is reported beside its field, and can be corrected", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi");
  const panel = await openTool(widget, "risk");
  const leads = panel.getByRole("group", { name: "Qualified leads" });
  await leads.getByLabel("Low").fill("100");
  await expect(leads.getByLabel("Low")).toHaveAccessibleDescription(/above the likely value/);
  await panel.getByRole("button", { name: "Run 10,000 trials" }).click();
  await expect(leads.getByLabel("Low")).toBeFocused();
  await leads.getByLabel("Low").fill("50");
  await panel.getByRole("button", { name: "Run 10,000 trials" }).click();
  await expect(panel.getByRole("figure")).toHaveAccessibleName(/^Return multiple: about .* in 8 of 10 cases/);
  await panel.getByLabel("Target (optional)").fill("12345678".repeat(4));
  await expect(panel.getByLabel("Target (optional)")).toHaveAccessibleDescription(/more than 28 digits/);
  await panel.getByLabel("Target (optional)").fill("");
  await widget.field("qualifiedLeads").fill("-80");
  await expect(panel).toContainText(widget.ui("stale"));
  await widget.field("qualifiedLeads").fill("80");
  await expect(panel.getByText("This result is for earlier entries. Run the trials again.")).toBeVisible();
});

test("range of outcomes: the list of inputs to add goes back to its prompt", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openTool(widget, "risk");
  const list = panel.getByLabel("Add an input");
  await list.selectOption({ label: "Sponsorship fee" });
  const fee = panel.getByRole("group", { name: "Sponsorship fee" });
  await expect(fee.getByLabel("Low")).toBeFocused();
  await expect(list).toHaveValue("");
  await fee.getByRole("button", { name: "Remove Sponsorship fee" }).click();
  await expect(fee).toHaveCount(0);
  await expect(list).toBeFocused();
});

test("a partner sees the headline for the typical conversion rates", async ({ calculator }) => {
  const widget = await calculator("affiliate-earnings");
  const note = widget.root.getByText(/^At a paid conversion rate of 10% to 40%, .* about /);
  await expect(note).toBeVisible();
  const before = await note.textContent();
  await widget.field("monthlyClicks").fill("8000");
  await expect(note).not.toHaveText(before ?? "");
  await widget.field("monthlyClicks").fill("many");
  await expect(note).toHaveCount(0);
});

for (const [colorScheme, locale] of [
  ["light", "en"],
  ["dark", "ar"],
] as const) {
  test.describe(`${colorScheme}, ${locale}`, () => {
    test.use({ colorScheme });
    test("axe reports no violations in both tools, with results and with a mistake", async ({
      embed,
      page,
    }) => {
      const attributes = `locale="${locale}"`;
      await embed([{ type: "affiliate-earnings", attributes }], { head: bothSchemes });
      const root = page.locator("partner-calculator");
      await root.locator("#tool-drivers").click();
      await expect(root.locator(".drivers table.heat")).toBeVisible();
      await root.locator("#tool-risk").click();
      await root.locator("#risk-run").click();
      await expect(root.locator(".risk-result figure")).toBeVisible();
      await expectAccessible(page, "with results");
      await root.locator("#risk-clickToSignup-low").fill("50");
      await root.locator("#risk-target").fill("x");
      await expect(root.locator(".risk .problem")).toHaveCount(2);
      await expectAccessible(page, "with mistakes");
    });
  });
}
