import { expectAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";
import { openTool } from "./support/tools.js";

test("goal seek fits on a phone, with targets for fingers", async ({ calculator, page }) => {
  const widget = await calculator("tier-roi", { attributes: 'locale="de" compact' });
  await widget.root.locator(".what-if > summary").click();
  const panel = await openTool(widget, "goal");
  await panel.locator("#goal-target").fill("4");
  await expect(panel.getByRole("listitem").first()).toBeVisible();
  const small = await widget.root
    .locator(".what-if :is(button, select, input)")
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await expectAccessible(page, "goal seek on a phone");
});

test("ranges of inputs fit on a phone, with targets for fingers, also with mistakes", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("affiliate-earnings", { attributes: 'locale="ar"' });
  await widget.root.locator("#tool-drivers").click();
  const panel = widget.root.locator(".drivers");
  await panel.locator("label.segment").nth(1).click();
  await expect(panel.locator(".uncertain").first()).toBeVisible();
  await panel.locator("#drivers-signupToPaid-low").fill("99");
  await expect(panel.locator(".uncertain .problem")).toBeVisible();
  const small = await panel
    .locator(":is(button, select, input:not([type=radio]), .segment, .drivers-ranges > summary)")
    .evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.id || each.className),
    );
  expect(small).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await expectAccessible(page, "ranges on a phone");
});
