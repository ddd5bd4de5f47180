import { expectVisibleFocus, focusedName, tabTo } from "./support/focus.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

test("the keyboard alone is enough for a complete visit", async ({ page }) => {
  await page.goto("/");
  const widget = await Widget.on(page, "event-roi").ready();
  const { keyboard } = page;
  await keyboard.press("Tab");
  expect(await focusedName(page)).toMatch(/skip/i);
  await expectVisibleFocus(page, "the skip link");
  await keyboard.press("Enter");
  await tabTo(page, widget.label("sponsorship"), 4);

  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
  await keyboard.press("ArrowUp");
  await widget.expectFigure("investment", ...writings("27500", "money"));

  const costs = widget.words.groups.costs ?? "";
  await tabTo(page, new RegExp(`^${costs}`));
  await expect(widget.field("travel")).toBeHidden();
  await keyboard.press("Enter");
  await expect(widget.field("travel")).toBeVisible();
  await tabTo(page, widget.label("travel"), 1);

  await tabTo(page, widget.optionName("leadMethod", "direct"));
  await keyboard.press("ArrowRight");
  await expect(widget.field("promotionReach")).toBeVisible();
  await widget.expectFigure("leads", "68.6");

  await tabTo(page, ui("resetAll"));
  const figure = new RegExp(`^${widget.label("returnMultiple")}: `);
  await tabTo(page, figure, 3);
  await keyboard.press("Enter");
  const term = new RegExp(`^${widget.label("revenue")}: .*${ui("how")}`);
  // Explanations are loaded when the first one opens.
  await expect(widget.headline).toHaveAttribute("aria-expanded", "true");
  const panel = widget.root.locator(`[id="${await widget.headline.getAttribute("aria-controls")}"]`);
  await expect(panel.getByRole("button", { name: term })).toBeVisible();
  await tabTo(page, term, 5);
  await keyboard.press("Enter");
  await tabTo(page, new RegExp(`^${widget.label("averageDeal")}: `), 4);
  await keyboard.press("Enter");
  await expect(widget.field("averageDeal")).toBeFocused();
  await widget.headline.focus();
  await keyboard.press("Space");
  await expect(widget.headline).toHaveAttribute("aria-expanded", "false");

  await widget.reset.focus();
  await keyboard.press("Enter");
  await expect(widget.field("sponsorship")).toHaveValue("30,000");
  await widget.expectFigure("investment", ...writings("22000", "money"));
});

test("neither Enter nor Escape discards the typed text", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  const field = widget.field("sponsorship");
  await field.focus();
  for (const key of ["Enter", "Escape"]) {
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("40k");
    await page.keyboard.press(key);
    await expect(field).toBeFocused();
    await widget.expectFigure("investment", ...writings("27000", "money"));
  }
});
