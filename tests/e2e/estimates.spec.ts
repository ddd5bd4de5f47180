import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

test("a forecast is rounded in the headline and its sentence, and exact in the figures", async ({
  calculator,
}) => {
  const widget = await calculator("affiliate-earnings");
  await widget.enter("monthlyClicks", "3700");
  const { root, headline } = widget;
  // 27.75 customers who stay 1 to 12 months: 27.75 × 25 × (1 − 0.95¹²) ÷ 0.05 = 6377.4…
  await expect(headline).toHaveText("about $6,400");
  await expect(headline).toHaveAttribute("aria-label", /about \$6,400/);
  // 27.75 × 25 = 693.75 in the first month.
  await expect(root.locator(".sentence")).toContainText("about $690");
  await widget.expectFigure("firstMonthEarnings", ...writings("693.75", "money"));
});

test("an amount that is owed is exact", async ({ calculator }) => {
  const widget = await calculator("deal-model");
  await widget.enter("dealValue", "50123.45");
  await expect(widget.headline).not.toHaveText(/about/);
});

test("figures are called an example until the first entry, and after a reset", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const example = widget.root.locator(".sentence").getByText("Example:");
  await expect(example).toBeVisible();
  await widget.enter("sponsorship", "31000");
  await expect(example).toHaveCount(0);
  await widget.reset.click();
  await expect(example).toBeVisible();
});

test("the figures of a page's own inputs are not called an example", async ({ calculator }) => {
  const widget = await calculator("event-roi", { inputs: { sponsorship: "31000" } });
  await expect(widget.root.locator(".sentence")).toBeVisible();
  await expect(widget.root.getByText("Example:")).toHaveCount(0);
});

test("every calculator says that it estimates", async ({ calculator }) => {
  const { root } = await calculator("tier-roi");
  await expect(root.locator("[part=disclaimer]")).toHaveText("An estimate, not a promise.");
});

test("figures that do not apply share one fold, and still explain themselves", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const fold = widget.root.locator(".not-applicable");
  await expect(fold.locator("summary")).toHaveText("3 figures do not apply to your entries");
  await expect(fold.getByText("Registrations")).toBeHidden();
  await fold.locator("summary").click();
  await expect(fold.getByText("Registrations")).toBeVisible();
});

test("a partner reads the program's terms and cannot change them", async ({ calculator }) => {
  const widget = await calculator("affiliate-earnings");
  await widget.root.getByText("6 fields").click();
  const rate = widget.root.locator("#rate-mark");
  await expect(rate).toHaveText("set by the program");
  await expect(widget.field("rate")).toHaveCount(0);
});

test("a program can open its terms", async ({ calculator }) => {
  const program = { calculators: { "affiliate-earnings": { inputs: { rate: { fixed: false } } } } };
  const widget = await calculator("affiliate-earnings", { program });
  await widget.enter("rate", "0.3");
  // 30 customers × $100 × 30 % in the first month.
  await widget.expectFigure("firstMonthEarnings", ...writings("900", "money"));
  await expect(widget.root.locator("#model-mark")).toHaveText("set by the program");
});

test("a term that the page sets can be changed, and goes back to the program's", async ({ calculator }) => {
  const widget = await calculator("affiliate-earnings", { inputs: { rate: "0.3" } });
  await widget.expectFigure("firstMonthEarnings", ...writings("900", "money"));
  await widget.reveal("rate");
  await widget.root.getByRole("button", { name: /^reset to 25%/ }).click();
  await widget.expectFigure("firstMonthEarnings", ...writings("750", "money"));
  await expect(widget.root.locator("#rate-mark")).toHaveText("set by the program");
});

test("a notice names the source of its published range, behind one touch", async ({ calculator }) => {
  const { root } = await calculator("event-roi");
  const notice = root.locator("[part=notice]").filter({ hasText: "typical" }).first();
  await expect(notice.locator("[part=source]")).toHaveCount(0);
  await notice.getByRole("button", { name: "Source" }).click();
  await expect(notice.locator("[part=source]")).toHaveText(/benchmarks: events and webinars/);
  await notice.getByRole("button", { name: "Source" }).click();
  await expect(notice.locator("[part=source]")).toHaveCount(0);
});

for (const [type, locale, width] of [
  ["affiliate-earnings", "pt-BR", 768],
  ["affiliate-economics", "pt-BR", 280],
  ["event-roi", "fr", 280],
  ["affiliate-economics", "fr", 768],
] as const) {
  test(`${type}: no line ends within the number of the headline, in ${locale} at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`embed.html?calculator=${type}&locale=${locale}`);
    const { headline } = await Widget.on(page, type, locale).ready();
    const lines = await headline.evaluate((value) => {
      const texts = document.createTreeWalker(value, NodeFilter.SHOW_TEXT);
      const heights: number[] = [];
      while (texts.nextNode()) {
        const digits = /\d(?:.*\d)?/.exec(texts.currentNode.textContent ?? "");
        if (!digits) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, digits.index);
        range.setEnd(texts.currentNode, digits.index + digits[0].length);
        heights.push(new Set([...range.getClientRects()].map(({ top }) => top)).size);
      }
      return heights;
    });
    expect(lines.length).toBeGreaterThan(0);
    expect(Math.max(...lines)).toBe(1);
  });
}
