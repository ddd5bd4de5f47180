import { expectAccessible } from "./support/axe.js";
import { ComparedTable } from "./support/compared-table.js";
import { bothSchemes } from "./support/scheme.js";
import { expect, test } from "./support/test.js";

test("forced colors show which row is the base", async ({ calculator, page }) => {
  const widget = await calculator("tier-roi", {}, { head: bothSchemes });
  const table = new ComparedTable(widget, "tiers");
  await table.compareWith("Gold");
  const border = (row: string) =>
    table.choice(row).evaluate((each) => getComputedStyle(each, "::before").borderTopWidth);
  expect(await border("Gold")).not.toBe(await border("Silver"));
  await expectAccessible(page, "with a comparison in forced colors");
});
