import { expectAccessible } from "./support/axe.js";
import { ComparedTable } from "./support/compared-table.js";
import { bothSchemes } from "./support/scheme.js";
import { expect, test } from "./support/test.js";

test("a finger compares rows on a phone, and the names of rows stay in sight", async ({
  calculator,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const widget = await calculator("tier-roi", {}, { head: bothSchemes });
  const table = new ComparedTable(widget, "tiers");
  for (const heading of await table.region.getByRole("rowheader").all()) {
    const { height = 0 } = (await heading.boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
  }
  // Tap beside the name, because the whole heading can be pressed.
  const gold = table.region.getByRole("rowheader", { name: "Gold", exact: true });
  const { width = 0, height = 0 } = (await gold.boundingBox()) ?? {};
  await gold.tap({ position: { x: width - 4, y: height - 4 } });
  await table.expectBase("Gold");
  await expectAccessible(page, "with a comparison on a phone");
  const last = table.cell("Platinum", "breakEvenRevenue");
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await expect(table.region.getByRole("rowheader", { name: "Platinum" })).toBeInViewport();
  await expect(table.note).toBeInViewport();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});
