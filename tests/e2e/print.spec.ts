import { ComparedTable } from "./support/compared-table.js";
import { onScreen, PAPER, paperOf, printed, unreadable } from "./support/paper.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** The day of the tests, so that a test does not start on one day and end on the next. */
const DAY = new Date("2026-03-09T12:00:00");

test.beforeEach(({ page }) => page.setViewportSize(PAPER));

for (const locale of ["en", "fr", "ar"]) {
  test(`nothing is cut off or too small on any paper, in ${locale}`, async ({ page, embed }) => {
    await embed(CALCULATORS.map((type) => ({ type, attributes: `locale="${locale}"` })));
    for (const type of CALCULATORS) {
      const paper = await printed(await Widget.on(page, type, locale).ready());
      expect(await unreadable(paper), type).toEqual([]);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(PAPER.width);
  });
}

test("the paper says what, when, under which program and in which currency", async ({ page, calculator }) => {
  await page.clock.setFixedTime(DAY);
  const widget = await calculator("event-roi", { attributes: 'locale="de" program="starter"' });
  const paper = await printed(widget);
  await expect(widget.root.getByText(widget.words.title, { exact: true })).toBeVisible();
  await expect(widget.root.getByText(widget.words.question)).toBeVisible();
  const facts = ["9. März 2026", "Partnerprogramm für den Einstieg", "US-Dollar (USD)"];
  await expect(paper.locator(".facts dt")).toHaveText(
    ["date", "program", "currency"].map((key) => widget.ui(key)),
  );
  await expect(paper.locator(".facts dd")).toHaveText(facts);
});

test("the paper has the answer, every input that counts, all figures and the link", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("event-roi");
  await widget.enter("sponsorship", "40000");
  const sentence = await widget.root.locator(".sentence").innerText();
  const link = await widget.root.evaluate((element) =>
    (element as HTMLElement & { toLink(): Promise<string> }).toLink(),
  );
  const paper = await printed(widget);
  await expect(paper.locator(".sentence")).toHaveText(sentence);
  const entered = paper.locator(".figure").filter({ hasText: widget.label("sponsorship") });
  await expect(entered.first()).toHaveText(/\$40,000/);
  await expect(paper.locator(".mark")).toHaveText(["changed"]);
  const shown = widget.root.locator(".form :is(input:not([type=range], [type=radio]), select)");
  const controls = await shown.count();
  const radios = await widget.root.locator(".form [role=radiogroup]").count();
  const list = paper.locator(".figure-groups").first().locator(".figure");
  await expect(list).toHaveCount(controls + radios);
  for (const { id } of widget.description.lines) {
    await expect(paper, id).toContainText(widget.label(id));
  }
  await expect(paper.getByText(widget.ui("disclaimer"))).toBeVisible();
  const inputsIn = (address: string) => {
    const entries = new URLSearchParams(new URL(address).hash.slice(1));
    return widget.description.inputs.map(({ id }) => entries.get(id));
  };
  const short = await paper.getByRole("link").innerText();
  expect(short).not.toContain("was.");
  expect(inputsIn(short)).toEqual(inputsIn(link));
  expect(inputsIn(short)).toContain("40000");
  await expect(paper.getByRole("link")).toHaveAttribute("href", short);
  await expect(widget.root.locator(".form")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(paper).toBeHidden();
  await expect(widget.root.locator(".form")).toBeVisible();
});

test("the paper says what the program sets, and hides what it hides", async ({ calculator }) => {
  const inputs = { travel: { value: "7000", fixed: true }, collateral: { value: "2500", hidden: true } };
  const widget = await calculator("event-roi", { program: { calculators: { "event-roi": { inputs } } } });
  const paper = await printed(widget);
  const travel = paper
    .locator(".figure")
    .filter({ hasText: widget.label("travel") })
    .first();
  await expect(travel).toContainText(widget.ui("fixed"));
  await expect(travel).toContainText("$7,000");
  await expect(paper).not.toContainText(widget.label("collateral"));
});

test("invalid entries leave the last answer and its entries on paper", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.enter("sponsorship", "40000");
  await widget.field("sponsorship").fill("mistake");
  await expect(widget.stale).toBeVisible();
  const paper = await printed(widget);
  await expect(paper).toContainText("$40,000");
  await expect(paper).not.toContainText("mistake");
  await expect(paper).toContainText(widget.ui("stale"));
});

test("input tables are on paper as they were entered", async ({ calculator }) => {
  const widget = await calculator("budget-allocation");
  const table = widget.table("groups");
  const name = widget.words.tables.groups?.label ?? "";
  const paper = await printed(widget);
  await expect(paper.getByRole("region", { name, exact: true }).locator("tbody tr")).toHaveCount(3);
  await expect(paper.locator(".mark")).toHaveCount(0);
  await onScreen(widget.page);
  await table.add.click();
  await printed(widget);
  await expect(paper.getByRole("region", { name, exact: true }).locator("tbody tr")).toHaveCount(4);
  await expect(paper.locator(".mark")).toHaveText([widget.ui("changed")]);
});

for (const type of CALCULATORS) {
  test(`${type}: charts and tables that were never opened are on paper at once`, async ({
    calculator,
    page,
  }) => {
    const widget = await calculator(type);
    await printed(widget);
    await page.emulateMedia({ media: "screen" });
    // A browser paints nothing between this event and the paper.
    const { pictures, empty } = await widget.root.evaluate((element) => {
      const root = element.shadowRoot as ShadowRoot;
      root.querySelector(".paper")?.remove();
      dispatchEvent(new Event("beforeprint"));
      const places = [...root.querySelectorAll(".paper .chart-canvas")];
      return {
        pictures: root.querySelectorAll(".paper figure").length,
        empty: places.filter((place) => !place.querySelector("svg :is(rect, path)")).length,
      };
    });
    expect(pictures).toBe(widget.description.charts.length);
    expect(empty).toBe(0);
    const tables = widget.description.tables.filter(({ columns }) =>
      columns.some(({ formula }) => formula !== undefined),
    );
    for (const { id } of tables)
      await expect(paperOf(widget)).toContainText(widget.words.tables[id]?.label ?? id);
    const closed = paperOf(widget).locator("details:not([open]):not(.chart-data, .not-applicable)");
    await expect(closed).toHaveCount(0);
  });
}

test("long tables are whole on paper", async ({ page, embed }) => {
  const touches = Array.from({ length: 30 }, (_, at) => ({
    partner: `Partner with a long name ${at % 7}`,
    daysBeforeClose: String(400 - 13 * at),
  }));
  await embed([
    { type: "attribution", inputs: { touches } },
    { type: "affiliate-earnings", inputs: { horizonMonths: "60" } },
  ]);
  const attribution = await printed(await Widget.on(page, "attribution").ready());
  await expect(attribution.locator("table").first().locator("tbody tr")).toHaveCount(30);
  expect(await unreadable(attribution)).toEqual([]);
  const earnings = await printed(await Widget.on(page, "affiliate-earnings").ready());
  await expect(earnings.locator(".result tbody tr")).toHaveCount(60);
  expect(await unreadable(earnings)).toEqual([]);
});

test("the paper is black on white on a dark page with its own colors", async ({ calculator }) => {
  const widget = await calculator(
    "event-roi",
    { attributes: 'theme="dark"' },
    { head: "<style>partner-calculator { --pc-ink: #eee; --pc-paper: #111; --pc-quiet: #ccc }</style>" },
  );
  const paper = await printed(widget);
  await expect(paper.locator(".sentence")).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(widget.root.locator(".question")).toHaveCSS("color", "rgb(51, 51, 51)");
  await expect(widget.root.locator(".root")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(paper.locator(".chart text.name").first()).toHaveCSS("fill", "rgb(51, 51, 51)");
});

test("the page's own heading and footer are on paper, its call to action is not", async ({ calculator }) => {
  const inside = `<h2 slot="heading">Our event</h2><a slot="call-to-action" href="/">Talk to us</a>
    <p slot="footer">Terms apply.</p>`;
  const widget = await calculator("event-roi", { inside });
  await printed(widget);
  await expect(widget.page.getByText("Our event")).toBeVisible();
  await expect(widget.page.getByText("Terms apply.")).toBeVisible();
  await expect(widget.page.getByText("Talk to us")).toBeHidden();
});

test("a comparison prints with its differences and what they are relative to", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  await new ComparedTable(widget, "tiers").compareWith("Gold");
  const paper = await printed(widget);
  await expect(paper.locator(".difference").first()).toBeVisible();
  // Three other tiers, with eleven figures each.
  await expect(paper.locator(".difference")).toHaveCount(33);
  await expect(paper.getByText(widget.ui("relativeTo", { row: "Gold" }))).toBeVisible();
  await expect(paper.getByText(widget.ui("base"), { exact: true })).toBeVisible();
  await expect(paper.getByText(widget.ui("endComparison", { row: "Gold" }))).toBeHidden();
  expect(await unreadable(paper)).toEqual([]);
});

test("the paper has no hint how to compare rows", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const paper = await printed(widget);
  await expect(paper.getByText(widget.ui("compareHint"))).toBeHidden();
});
