import { expectVisibleFocus, focusedName } from "./support/focus.js";
import { openEverything } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { addLinksAround, refocus, walk } from "./support/walk.js";

/** Tab goes through each calculator at both widths; Shift+Tab at one of them, in turn. */
const WIDTHS = [1280, 360];

for (const [index, type] of CALCULATORS.entries()) {
  test(`${type}: Tab reaches every control in visual order and leaves the calculator`, async ({
    calculator,
    page,
  }) => {
    test.slow();
    const widget = await calculator(type);
    await openEverything(widget);
    await addLinksAround(widget);
    for (const [at, width] of WIDTHS.entries()) {
      await page.setViewportSize({ width, height: 900 });
      const there = await walk(widget, "Tab");
      expect(there.missed, `missed at ${width} pixels`).toEqual([]);
      expect(there.against, `against the order at ${width} pixels`).toEqual([]);
      expect(there.isLeft, "the focus leaves the calculator").toBe(true);
      if (index % WIDTHS.length === at) {
        const back = await walk(widget, "Shift+Tab");
        expect(back.order, "the reverse order").toEqual([...there.order].reverse());
        expect(back.isLeft, "the focus leaves the calculator").toBe(true);
      }
      if (width === 360) continue;
      expect(there.kinds.length, "kinds of controls").toBeGreaterThan(5);
      for (const at of there.kinds) {
        await refocus(page, at);
        await expectVisibleFocus(page, await focusedName(page));
      }
    }
  });
}

test("a focused figure is not hidden below the sticky row header", async ({ calculator, page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  const widget = await calculator("tier-roi");
  const figures = widget.root.getByRole("table").last().getByRole("row").nth(1).getByRole("button");
  const count = await figures.count();
  await figures.last().focus();
  for (let left = count - 1; left > 0; left -= 1) {
    await page.keyboard.press("Shift+Tab");
    const figure = figures.nth(left - 1);
    await expect(figure).toBeFocused();
    const isSeen = await figure.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const root = element.getRootNode() as ShadowRoot;
      return [x + 2, x + width - 2].every((at) => root.elementFromPoint(at, y + height / 2) === element);
    });
    expect(isSeen, (await figure.getAttribute("aria-label")) ?? "").toBe(true);
  }
});
