import { expect, test } from "./support/test.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

const refused = [
  ["co-marketing-budget", "campaigns", "cost", "lots", /\$0/],
  ["co-marketing-budget", "campaigns", "cost", "", /\$0/],
  ["co-marketing-budget", "campaigns", "runs", "0", /\b1\b/],
  ["co-marketing-budget", "campaigns", "runs", "2.5", /whole/],
  ["co-marketing-budget", "campaigns", "runs", "367", /366/],
  ["co-marketing-budget", "campaigns", "name", "", /\w/],
  ["co-marketing-budget", "campaigns", "name", "n".repeat(121), /120/],
  ["tier-roi", "tiers", "grossMargin", "101 %", /100%/],
  ["tier-roi", "tiers", "partners", "-1", /0/],
] as const;

for (const calculator of ["co-marketing-budget", "tier-roi"] as const) {
  test(`${calculator}: an invalid cell has a message below its row`, async ({ calculator: open }) => {
    const widget = await open(calculator);
    const before = await widget.headline.innerText();
    for (const [, table, column, text, says] of refused.filter(([id]) => id === calculator)) {
      await test.step(`“${text}” as ${column}`, async () => {
        const cell = widget.table(table).cell(1, column);
        const valid = await cell.inputValue();
        await cell.fill(text);
        const { help } = widget.words.tables[table]?.columns[column] ?? {};
        expect(await widget.problemOf(cell, help)).toMatch(says);
        await expect(widget.stale).toBeVisible();
        await expect(widget.headline).toHaveText(before);
        await cell.fill(valid);
        await widget.expectNoProblem();
      });
    }
  });
}

test("an error moves with its row and is removed with it", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const table = widget.table("campaigns");
  await table.cell(0, "cost").fill("lots");
  await table.tool(0, "down").click();
  await expect(table.cell(1, "cost")).toHaveValue("lots");
  await expect(table.cell(1, "cost")).toHaveAttribute("aria-invalid", "true");
  await expect(table.cell(0, "cost")).not.toHaveAttribute("aria-invalid", "true");
  await table.tool(1, "remove").click();
  await widget.expectNoProblem();
  await widget.expectFigure("plannedOurs", ...writings("10551.923076923076923", "money"));
});

test("an invalid value in an unused cell is ignored", async ({ calculator }) => {
  const widget = await calculator("co-marketing-budget");
  const table = widget.table("campaigns");
  await table.cell(1, "ourShare").fill("200 %");
  await expect(widget.stale).toBeVisible();
  await table.cell(1, "split").selectOption({ label: widget.optionName("campaigns.split", "even") });
  await widget.expectNoProblem();
  await expect(table.cell(1, "ourShare")).toHaveCount(0);
});

for (const [calculator, table, most] of [
  ["co-marketing-budget", "campaigns", 50],
  ["tier-roi", "tiers", 10],
] as const) {
  test(`${calculator}: more than ${most} rows set by the page are refused with a message`, async ({
    embed,
    page,
  }) => {
    const row =
      table === "tiers"
        ? { name: "T", partners: 1, averageRevenue: 1, grossMargin: "0.5", cost: 1 }
        : { name: "C", type: "emailSwap", runs: 1, cost: 1, split: "even", leads: 1 };
    await embed([{ type: calculator, inputs: { [table]: Array(most + 1).fill(row) } }]);
    const message = ui("tooManyRows", { maximum: String(most) });
    await expect(page.locator("partner-calculator").getByText(message)).toBeVisible();
  });
}
