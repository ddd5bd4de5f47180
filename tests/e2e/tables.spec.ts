import { describe } from "./support/core.js";
import { expect, test } from "./support/test.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

const names = ["Joint webinar", "Co-branded guide", "Paid amplification"];

test("a new row is added at the end and gets the focus", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const table = widget.table("campaigns");
  await table.add.click();
  await expect(table.rows).toHaveCount(4);
  await expect(table.cell(3, "name")).toBeFocused();
  await widget.expectNoProblem();
  await table.cell(3, "name").fill("Booth");
  await table.cell(3, "cost").fill("$1k");
  await widget.expectFigure("plannedOurs", ...writings("21051.923076923076923", "money"));
  await expect(widget.cellFigure("campaigns", "Booth", "ourCost")).toHaveText("$500.00");
});

test("a duplicate is inserted below its row", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const table = widget.table("campaigns");
  await table.tool(1, "duplicate").click();
  await table.expectColumn("name", [names[0] ?? "", names[1] ?? "", names[1] ?? "", names[2] ?? ""]);
  await expect(table.cell(2, "name")).toBeFocused();
  await expect(table.cell(2, "cost")).toHaveValue("11,500");
  await expect(table.cell(2, "ourShare")).toHaveValue("65");
  await widget.expectFigure("plannedOurs", ...writings("28026.923076923076923", "money"));
  await table.cell(2, "cost").fill("1");
  await expect(table.cell(1, "cost"), "the original is unchanged").toHaveValue("11,500");
});

test("a removed row can be restored with its values at its place", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const table = widget.table("campaigns");
  await table.cell(1, "cost").fill("$12,345.67");
  const before = await widget.figure("plannedOurs").last().innerText();
  await table.tool(1, "remove").click();
  await table.expectColumn("name", [names[0] ?? "", names[2] ?? ""]);
  await expect(table.tool(1, "remove")).toBeFocused();
  await widget.expectFigure("plannedOurs", ...writings("13076.923076923076923", "money"));
  await table.undo.click();
  await table.expectColumn("name", names);
  await expect(table.cell(1, "cost")).toHaveValue("12,345.67");
  await expect(table.cell(1, "name")).toBeFocused();
  await expect(table.undo).toHaveCount(0);
  await widget.expectFigure("plannedOurs", before);
});

test("buttons move a row, and the focus moves with it", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const table = widget.table("tiers");
  await table.tool(0, "down").click();
  await table.expectColumn("name", ["Silver", "Registered", "Gold", "Platinum"]);
  await expect(table.tool(1, "down")).toBeFocused();
  await table.tool(3, "up").click();
  await table.tool(2, "up").click();
  await table.expectColumn("name", ["Silver", "Platinum", "Registered", "Gold"]);
  await expect(table.tool(1, "up")).toBeFocused();
  await widget.expectFigure("promotionCost", ...writings("-149500", "money"));
});

test("the keyboard moves a row while one of its cells is edited", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const table = widget.table("tiers");
  await table.cell(0, "cost").fill("600");
  await table.cell(0, "cost").press("Alt+ArrowDown");
  await table.expectColumn("name", ["Silver", "Registered", "Gold", "Platinum"]);
  await expect(table.cell(1, "cost")).toBeFocused();
  await expect(table.cell(1, "cost")).toHaveValue("600");
  await table.cell(1, "cost").press("Alt+ArrowUp");
  await expect(table.cell(0, "cost")).toBeFocused();
  await table.cell(0, "cost").press("Alt+ArrowUp");
  await table.expectColumn("name", ["Registered", "Silver", "Gold", "Platinum"]);
});

test("unavailable actions are disabled", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const table = widget.table("tiers");
  await expect(table.tool(0, "up")).toBeDisabled();
  await expect(table.tool(3, "down")).toBeDisabled();
  await table.tool(0, "up").click({ force: true });
  await table.expectColumn("name", ["Registered", "Silver", "Gold", "Platinum"]);
});

test("the last row cannot be removed", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const table = widget.table("campaigns");
  await table.tool(2, "remove").click();
  await table.tool(1, "remove").click();
  await expect(table.tool(0, "remove")).toBeDisabled();
  await table.tool(0, "remove").click({ force: true });
  await table.expectColumn("name", ["Joint webinar"]);
  await expect(table.tool(0, "remove")).toBeFocused();
  await widget.expectNoProblem();
});

test("a table of tiers can shrink to one row, and the tier fields are adjusted", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const table = widget.table("tiers");
  for (const row of [3, 2, 1]) await table.tool(row, "remove").click();
  await table.expectColumn("name", ["Registered"]);
  await widget.expectNoProblem();
  await expect(widget.field("fromTier")).toHaveValue("1");
  await expect(widget.field("toTier")).toHaveValue("1");
});

test("tiers are chosen by the names in the table, and a row that is gone is a problem", async ({
  calculator,
}) => {
  const widget = await calculator("tier-roi");
  const table = widget.table("tiers");
  const options = widget.field("toTier").locator("option");
  await expect(options).toHaveText(["Registered", "Silver", "Gold", "Platinum"]);
  await expect(widget.field("fromTier")).toHaveValue("2");
  await widget.field("toTier").selectOption({ label: "Platinum" });
  await expect(widget.figure("promotionCost").first()).toHaveText("$145,000");
  await table.cell(3, "name").fill("Titan");
  await expect(options.last()).toHaveText("Titan");
  await table.tool(3, "remove").click();
  expect(await widget.problemOf(widget.field("toTier"), widget.words.inputs.toTier?.help)).toMatch(/\b3\b/);
  await widget.field("toTier").selectOption({ label: "Gold" });
  await widget.expectNoProblem();
});

for (const [calculator, id, most] of [
  ["co-marketing-budget", "campaigns", 50],
  ["tier-roi", "tiers", 10],
] as const) {
  test(`${calculator}: a table has at most ${most} rows`, async ({ calculator: open }) => {
    const { rows = [] } = describe(calculator).tables.find((table) => table.id === id) ?? {};
    const widget = await open(calculator, { inputs: { [id]: Array(most - 1).fill(rows[1]) } });
    const table = widget.table(id);
    await table.add.click();
    await expect(table.rows).toHaveCount(most);
    await expect(table.add).toBeDisabled();
    await expect(table.tool(0, "duplicate")).toBeDisabled();
    await table.tool(0, "duplicate").click({ force: true });
    await expect(table.rows).toHaveCount(most);
    await table.tool(0, "remove").click();
    await expect(table.add).toBeEnabled();
    await widget.expectNoProblem();
  });
}

test("the live region announces changes of rows", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const table = widget.table("campaigns");
  const status = widget.root.getByRole("status");
  await table.tool(0, "down").click();
  await expect(status).toHaveText(ui("moved", { row: "Joint webinar", place: "2", count: "3" }));
  await table.tool(1, "remove").click();
  await expect(status).toContainText(ui("removed", { row: "Joint webinar" }));
  await table.undo.click();
  await expect(status).toHaveText(ui("restored", { row: "Joint webinar" }));
});
