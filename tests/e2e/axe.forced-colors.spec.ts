import { expectAccessible } from "./support/axe.js";
import { expectVisibleFocus } from "./support/focus.js";
import { bothSchemes } from "./support/scheme.js";
import { makeMistakes, openEverything } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";

const head = bothSchemes;

for (const type of CALCULATORS) {
  test(`${type}: axe reports no violations in forced colors`, async ({ calculator, page }) => {
    test.slow();
    const widget = await calculator(type, {}, { head });
    await openEverything(widget);
    await makeMistakes(widget);
    await expectAccessible(page, "with everything open and mistakes");
  });
}

test("forced colors show the focus and the selected option", async ({ calculator, page }) => {
  const widget = await calculator("event-roi", {}, { head });
  for (const control of [widget.field("sponsorship"), widget.slider("ourShare"), widget.headline]) {
    await control.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(control).toBeFocused();
    await expectVisibleFocus(
      page,
      await control.evaluate((element) => element.id || element.ariaLabel || ""),
    );
  }
  const options = widget.options("leadMethod");
  const before = await options.screenshot();
  await widget.choose("leadMethod", "funnel");
  await page.keyboard.press("Escape");
  expect(before.equals(await options.screenshot()), "the selection is visible").toBe(false);
});

test("forced colors draw the selected option as the system draws a selection", async ({ calculator }) => {
  const widget = await calculator("event-roi", {}, { head });
  const selected = widget.options("leadMethod").locator(":checked + span");
  const looks = await selected.evaluate((element) => {
    const probe = document.createElement("i");
    probe.style.cssText = "forced-color-adjust: none; color: HighlightText; background: Highlight";
    element.append(probe);
    const [own, system] = [element, probe].map((each) => {
      const { color, backgroundColor } = getComputedStyle(each);
      return [color, backgroundColor];
    });
    probe.remove();
    return { own, system };
  });
  expect(looks.own).toEqual(looks.system);
});
