import { describe } from "./support/core.js";
import { CALCULATORS, expect, test } from "./support/test.js";

/** Phones zoom in on a focused field with smaller letters. */
const LEAST = 16;

for (const type of CALCULATORS) {
  test(`${type}: the letters in fields are large enough on a touch screen`, async ({ calculator }) => {
    const { root } = await calculator(type);
    const sizes = await root
      .locator(":is(input:not([type]), input[type=text], select)")
      .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(LEAST);
  });
}

const withAmounts = CALCULATORS.filter((type) =>
  describe(type).tables.some(
    ({ kind, columns }) =>
      kind === "input" && columns.some(({ unit, formula }) => unit === "money" && !formula),
  ),
);

for (const type of withAmounts) {
  test(`${type}: a million fits into every amount of a table at that size`, async ({ calculator, page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const { root } = await calculator(type);
    const hidden = await root.locator(".editor .money input").evaluateAll((fields: HTMLInputElement[]) =>
      fields.map((field) => {
        field.value = "1,000,000";
        return field.scrollWidth - field.clientWidth;
      }),
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const width of hidden) expect(width, "pixels of an amount that are cut off").toBeLessThanOrEqual(0);
  });
}

test("fields are large enough on a page with small letters", async ({ calculator }) => {
  const { root } = await calculator("event-roi", { attributes: 'style="--pc-text-size: 13px"' });
  const field = root.locator("input[type=text]").first();
  await expect(field).toHaveCSS("font-size", `${LEAST}px`);
});

test("a phone offers the keys that a field needs", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  for (const { id, unit, minimum, rowOf } of widget.description.inputs) {
    if (unit === "choice" || unit === "flag" || rowOf) continue;
    await widget.reveal(id);
    const isNegative = minimum?.startsWith("-");
    const keys = isNegative ? "text" : unit === "whole" || unit === "months" ? "numeric" : "decimal";
    await expect(widget.field(id), id).toHaveAttribute("inputmode", keys);
    await expect(widget.field(id), id).toHaveAttribute("enterkeyhint", "done");
  }
});

test("Enter ends an entry and closes the keyboard", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const field = widget.field("sponsorship");
  await field.tap();
  await field.fill("40k");
  await field.press("Enter");
  await expect(field).toHaveValue("40,000");
  await expect(field).not.toBeFocused();
});
