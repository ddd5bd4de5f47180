import { tabTo } from "./support/focus.js";
import { expect, test } from "./support/test.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

test("tier-benefits: the keyboard selects an enrolled tier and clears it again", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("tier-benefits");
  const { keyboard } = page;
  await tabTo(page, widget.label("revenue"), 5);
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("120k");
  await widget.expectFigure("qualifiedTier", "Gold");
  await tabTo(page, new RegExp(`^${widget.words.groups.more}`));
  await keyboard.press("Enter");
  await tabTo(page, widget.label("enrolledTier"));
  const tier = widget.field("enrolledTier");
  await expect(tier.locator("option:checked")).toHaveText(ui("notGiven"));
  await keyboard.press("End");
  await expect(tier.locator("option:checked")).toHaveText("Platinum");
  await widget.expectFigure("graceQuarters", "3");
  await keyboard.press("Home");
  await expect(tier.locator("option:checked")).toHaveText(ui("notGiven"));
  await widget.expectMissing("graceQuarters", "notApplicable");
});

test("affiliate-earnings: the keyboard changes a rate and selects a model", async ({ calculator, page }) => {
  const program = { calculators: { "affiliate-earnings": { inputs: { model: { fixed: false } } } } };
  const widget = await calculator("affiliate-earnings", { program });
  const { keyboard } = page;
  await tabTo(page, widget.label("clickToSignup"), 8);
  await keyboard.press("ArrowUp");
  await widget.expectFigure("newCustomersPerMonth", "31");
  await tabTo(page, new RegExp(`^${widget.words.groups.terms}`));
  await keyboard.press("Enter");
  await tabTo(page, widget.label("model"));
  await keyboard.press("Home");
  await expect(widget.field("model").locator("option:checked")).toHaveText(
    widget.optionName("model", "flat"),
  );
  await widget.expectFigure("lastMonthEarnings", ...writings("1550", "money"));
});

test("deal-model: the keyboard sets motion, attribution, registration and bonus", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("deal-model");
  const { keyboard } = page;
  await tabTo(page, widget.label("registered"), 20);
  await keyboard.press("Space");
  await expect(widget.field("registered")).not.toBeChecked();
  await widget.expectFigure("resellerMargin", "35%");
  await widget.field("motion").focus();
  await keyboard.press("Home");
  await widget.expectFigure("partnerEarnings", ...writings("10000", "money"));
  await tabTo(page, widget.optionName("attribution", "sourced"));
  await keyboard.press("ArrowRight");
  await widget.expectFigure("partnerEarnings", ...writings("5000", "money"));
  await tabTo(page, new RegExp(`^${widget.words.groups.bonus}`));
  await keyboard.press("Enter");
  await tabTo(page, widget.label("spiff"), 2);
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("750");
  await widget.expectFigure("partnerEarnings", ...writings("5750", "money"));
});

test("budget-allocation: the keyboard adds a group and corrects the shares", async ({ calculator, page }) => {
  const widget = await calculator("budget-allocation");
  const table = widget.table("groups");
  const { keyboard } = page;
  await table.add.focus();
  await keyboard.press("Enter");
  await expect(table.cell(3, "name")).toBeFocused();
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("Agencies");
  await keyboard.press("Tab");
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("20 %");
  await expect(widget.stale, "120 % is above the limit").toBeVisible();
  await expect(widget.root.getByText(/100%/).first()).toBeVisible();
  await table.cell(1, "share").fill("10");
  await widget.expectNoProblem();
  await expect(widget.cellFigure("groups", "Agencies", "amount")).toHaveText(/^\s*\$100,000\s*$/);
});

test("attribution: the weight column appears only for the custom model", async ({ calculator, page }) => {
  const widget = await calculator("attribution");
  const { keyboard } = page;
  const weight = widget.words.tables.touches?.columns.weight?.label ?? "";
  const column = widget.table("touches").region.getByText(weight, { exact: true });
  await expect(column).toHaveCount(0);
  await expect(widget.field("halfLifeDays")).toHaveCount(0);
  await tabTo(page, widget.label("model"), 5);
  await keyboard.press("End");
  await expect(column.first()).toBeAttached();
  await widget.table("touches").cell(0, "weight").fill("2");
  await widget.expectFigure("topCredit", "50%");
  await widget.field("model").focus();
  await keyboard.press("ArrowUp");
  await expect(column).toHaveCount(0);
  await tabTo(page, widget.label("halfLifeDays"), 2);
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("3.5");
  await widget.expectNoProblem();
});
