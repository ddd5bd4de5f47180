import { expectAccessible } from "./support/axe.js";
import { downloaded, exportButton, openExports } from "./support/exports.js";
import { expect, test } from "./support/test.js";

for (const locale of ["de", "ar"]) {
  test(`exports in ${locale} fit on a phone, with targets for fingers`, async ({ calculator, page }) => {
    const widget = await calculator("tier-benefits", { attributes: `locale="${locale}"` });
    await openExports(widget);
    const small = await widget.root
      .locator(".export :is(summary, button, .segment)")
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await expectAccessible(page, `exports on a phone in ${locale}`);
    await exportButton(widget, "csv").tap();
    expect((await downloaded(exportButton(widget, "savePost"))).name).toBe("tier-benefits.png");
  });
}
