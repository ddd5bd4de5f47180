import type { Page } from "@playwright/test";
import { exportButton, exportWord, openExports } from "./support/exports.js";
import { INTERNAL } from "./support/internal.js";
import { countPages, onScreen, PAPER, printed, unreadable } from "./support/paper.js";
import { firstField } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { panelOf, toolButton } from "./support/tools.js";
import { asTyped } from "./support/typed.js";
import { Widget } from "./support/widget.js";

/** Replaces the print dialog, which a test cannot answer, and counts its calls in `window.dialogs`. */
async function withoutDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { dialogs: 0 });
    window.print = () => {
      (window as unknown as { dialogs: number }).dialogs += 1;
    };
  });
}

const dialogs = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { dialogs: number }).dialogs);

async function choose(widget: Widget, kind: string): Promise<void> {
  await openExports(widget);
  const label = exportWord(widget, kind);
  await widget.root.getByRole("radio", { name: label, exact: true }).check({ force: true });
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(PAPER);
  await withoutDialog(page);
});

test("the full paper is for a person, and only the calculator is on it", async ({ page, embed }) => {
  await embed([{ type: "event-roi" }, { type: "attribution" }]);
  const widget = await Widget.on(page, "event-roi").ready();
  await page.evaluate(() => document.body.insertAdjacentHTML("afterbegin", "<nav>Menu</nav>"));
  await choose(widget, "full");
  const name = widget.root.getByLabel(exportWord(widget, "preparedFor"));
  await name.fill("Ada Lovelace, Acme");
  await exportButton(widget, "printNow").click();
  expect(await dialogs(page)).toBe(1);
  const paper = await printed(widget);
  await expect(paper.locator(".facts div").first()).toHaveText(/Prepared for\s*Ada Lovelace, Acme/);
  await expect(paper).toContainText(widget.label("costPerLead"));
  await expect(page.getByText("Menu")).toBeHidden();
  await expect(Widget.on(page, "attribution").root).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.getByText("Menu")).toBeVisible();
  await onScreen(page);
  await expect(await printed(widget)).not.toContainText("Ada Lovelace");
});

for (const type of CALCULATORS) {
  test(`the summary of ${type} is one page with the answer, the entries and the link`, async ({
    page,
    calculator,
  }) => {
    const widget = await calculator(type);
    await choose(widget, "summary");
    await exportButton(widget, "printNow").click();
    const paper = await printed(widget);
    await expect(paper.locator(".headline")).toBeVisible();
    await expect(paper.getByRole("link").last()).toHaveAttribute("href", new RegExp(`figures=${type}`));
    expect(await countPages(page, "A4")).toBe(1);
    // The choice ends with the print.
    await onScreen(page);
    await exportButton(widget, "printNow").click();
    expect(await countPages(page, "Letter")).toBe(1);
  });
}

test("the paper for the customer has no margin of the vendor, in no figure, chart, question or link", async ({
  calculator,
}) => {
  const widget = await calculator("deal-model");
  await choose(widget, "customer");
  await exportButton(widget, "printNow").click();
  const paper = await printed(widget);
  await expect(paper).toContainText(widget.label("partnerEarnings"));
  for (const id of ["vendorGrossProfit", "vendorNetRevenue", "costOfGoods", "vendorGrossMargin"]) {
    await expect(paper, id).not.toContainText(widget.label(id));
  }
  await expect(paper.getByRole("link").last()).not.toHaveAttribute("href", /vendorGrossMargin/);
  const questions = widget.root.locator(".question").filter({ visible: true });
  await expect(questions).toHaveText([widget.words.customer?.question ?? "none"]);
});

test("only a calculator that shows the vendor's margin offers a paper without it", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await openExports(widget);
  await expect(widget.root.getByRole("radio", { name: exportWord(widget, "customer") })).toHaveCount(0);
});

/** Keeps the present entries as a scenario, which opens the comparison, and names it. */
async function keep(widget: Widget, letter: string, name: string): Promise<void> {
  const button = widget.root.getByRole("button", { name: widget.ui("keepAs", { letter }), exact: true });
  // The open comparison has another one.
  await button.first().click();
  const field = panelOf(widget, "scenarios").getByLabel(`Name of scenario ${letter}`);
  await field.fill(name);
  await field.blur();
}

/** A number that differs from the default of a field, and that the field accepts. */
function another(widget: Widget, id: string, share: number): string {
  const { default: value, unit } = widget.input(id);
  const number = Number(value ?? 100) * share;
  return asTyped(String(unit === "share" ? number.toFixed(3) : Math.ceil(number)), unit);
}

for (const type of CALCULATORS) {
  test(`the summary of ${type} has its scenarios side by side, on one page`, async ({ page, calculator }) => {
    test.slow();
    const widget = await calculator(type);
    const first = firstField(type);
    await keep(widget, "A", "As planned");
    await widget.field(first).fill(another(widget, first, 0.8));
    await keep(widget, "B", "A little smaller");
    await widget.field(first).fill(another(widget, first, 0.6));
    await choose(widget, "summary");
    await exportButton(widget, "printNow").click();
    const paper = await printed(widget);
    const table = paper.getByRole("table").first();
    await expect(table.locator("thead th")).toHaveText([
      "",
      /^Now/,
      /^A · As planned/,
      /^B · A little smaller/,
    ]);
    const { also, figure } = widget.description.headline;
    for (const id of [first, figure, ...also]) {
      await expect(table.getByRole("rowheader", { name: widget.label(id), exact: true })).toBeVisible();
    }
    expect(await unreadable(paper)).toEqual([]);
    expect(await countPages(page, "A4")).toBe(1);
    await onScreen(page);
    await exportButton(widget, "printNow").click();
    expect(await countPages(page, "Letter")).toBe(1);
  });
}

test("the paper for the customer has scenarios side by side, without the vendor's margin", async ({
  calculator,
}) => {
  const widget = await calculator("deal-model");
  await keep(widget, "A", "Referral");
  await widget.reveal("vendorGrossMargin");
  await widget.field("vendorGrossMargin").fill("61");
  await widget.field("dealValue").fill("47000");
  await keep(widget, "B", "Smaller deal");
  await choose(widget, "customer");
  await exportButton(widget, "printNow").click();
  const paper = await printed(widget);
  const table = paper.getByRole("table").first();
  await expect(table.locator("thead th")).toHaveText(["", /^A · Referral/, /^B · Smaller deal/]);
  const rows = table.getByRole("rowheader");
  await expect(rows.first()).toHaveText(widget.label("dealValue"));
  await expect(rows.nth(1), "the margin differs, too, but is not for the customer").toHaveText(
    widget.label("partnerEarnings"),
  );
  await expect(table.getByRole("row").filter({ hasText: widget.label("dealValue") })).toContainText(
    "$47,000",
  );
  const { inputs, lines } = INTERNAL;
  for (const id of [...inputs, ...lines]) await expect(paper, id).not.toContainText(widget.label(id));
  await expect(paper).not.toContainText("61%");
});

test("scenarios are printed where they are compared on the screen, and where there are two", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi");
  await keep(widget, "A", "Alone");
  await choose(widget, "summary");
  await exportButton(widget, "printNow").click();
  await expect(await printed(widget)).not.toContainText("Alone");
  await onScreen(widget.page);
  await widget.field("sponsorship").fill("40000");
  await exportButton(widget, "printNow").click();
  await expect(await printed(widget)).toContainText("A · Alone");
  await onScreen(widget.page);
  await toolButton(widget, "scenarios").click();
  await exportButton(widget, "printNow").click();
  await expect(await printed(widget)).not.toContainText("Alone");
});
