import { readXlsx, type Workbook } from "hucre/xlsx";
import { namedCell as named } from "../node/support/named-cell.js";
import { calculate } from "./support/core.js";
import { downloaded, exportButton, openExports, said } from "./support/exports.js";
import { expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";

/** Saves the spreadsheet of a calculator and reads it. */
async function saved(widget: Widget): Promise<{ name: string; book: Workbook }> {
  await openExports(widget);
  const { name, content } = await downloaded(exportButton(widget, "spreadsheet"));
  return { name, book: await readXlsx(content) };
}

test("a spreadsheet has the entries, the figures, formulas over names and words", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("40000");
  await widget.expectFigure("investment", "$27,000");
  const { name, book } = await saved(widget);
  await expect(said(widget, "saved")).toBeVisible();
  expect(name).toBe("event-roi.xlsx");
  expect(named(book, "sponsorship").value).toBe(40000);
  expect(named(book, "investment")).toMatchObject({ value: 27000, formula: "grossCost-reimbursement" });
  const { values } = calculate("event-roi", { sponsorship: "40000" });
  for (const [id, value] of Object.entries(values)) {
    if (value !== null) expect(`${id} ${named(book, id).value}`).toBe(`${id} ${Number(value)}`);
  }
  const texts = book.sheets.flatMap(({ rows }) => rows.flat());
  expect(texts).toContain("Your share of the fee");
  expect(texts).toContain("Cost before reimbursement − Reimbursed (MDF, co-op)");
});

test("in another language and with a program of the page's own", async ({ calculator }) => {
  const program = JSON.stringify({
    ...{ id: "acme", name: "Acme Partner", currency: "EUR" },
    deal: { registrationMargin: "0.07" },
  });
  const attributes = `locale="de" program='${program}'`;
  const { book } = await saved(await calculator("deal-model", { attributes }));
  expect(book.sheets.map((sheet) => sheet.name)).toContain("Eingaben");
  expect(named(book, "program.deal.registrationMargin").value).toBe(0.07);
  const { values } = calculate("deal-model", {}, JSON.parse(program));
  expect(named(book, "partnerEarnings").value).toBe(Number(values.partnerEarnings));
});

test("a ready-made program is in the spreadsheet in full", async ({ calculator }) => {
  const { book } = await saved(await calculator("tier-benefits", { attributes: 'program="starter"' }));
  const sheet = book.sheets.find(({ name }) => name === "Program");
  expect(sheet?.rows.flat()).toEqual(expect.arrayContaining(["Registered", "Platinum", "Deal registration"]));
});

test("the view for customers offers no spreadsheet, because formulas would show the margin", async ({
  calculator,
}) => {
  const widget = await calculator("deal-model", { attributes: 'view="customer"' });
  await openExports(widget);
  await expect(exportButton(widget, "csv")).toBeVisible();
  await expect(exportButton(widget, "spreadsheet")).toHaveCount(0);
});

test.describe("without a network", () => {
  test.use({ expectsErrors: /ERR_FAILED|Failed to fetch dynamically|^$/ });

  test("the panel says what to do, and the next try works", async ({ calculator, page }) => {
    const widget = await calculator("budget-allocation");
    await openExports(widget);
    await page.route(/shapes\//, (route) => route.abort());
    await exportButton(widget, "spreadsheet").click();
    await expect(said(widget, "noSpreadsheet")).toBeVisible();
    await page.unroute(/shapes\//);
    const { content } = await downloaded(exportButton(widget, "spreadsheet"));
    expect(content.subarray(0, 2).toString()).toBe("PK");
  });
});
