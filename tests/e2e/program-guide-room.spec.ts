import { expectAccessible } from "./support/axe.js";
import { ACME, guideTo, LADDER, openGuide } from "./support/guide.js";
import { expect, test } from "./support/test.js";

for (const locale of ["en", "de", "fr", "es", "pt-BR", "ja", "ar"]) {
  test(`${locale}: a phone shows the guide without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const address of [`program.html?locale=${locale}`, guideTo(LADDER, `?locale=${locale}`)]) {
      const guide = await openGuide(page, address);
      const excess = await guide.evaluate((root) =>
        [root, ...root.querySelectorAll("*")]
          .filter((each) => !each.closest(".sr") && each.getBoundingClientRect().width > 0)
          .filter((each) => {
            const { left, right } = each.getBoundingClientRect();
            return left < -1 || right > document.documentElement.clientWidth + 1;
          })
          .map((each) => each.textContent),
      );
      expect(excess).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });
}

test("buttons are large enough for a finger", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openGuide(page, "program.html?locale=en");
  for (const target of await page.locator("button, .button, .switch label, .bar a").all()) {
    const box = await target.boundingBox();
    expect(box?.height, await target.innerText()).toBeGreaterThanOrEqual(44);
  }
});

for (const [scheme, locale] of [
  ["light", "en"],
  ["dark", "ar"],
] as const) {
  test.describe(`${scheme}, ${locale}`, () => {
    test.use({ colorScheme: scheme });
    test("axe reports no violations", async ({ page }) => {
      await openGuide(page, `program.html?locale=${locale}`);
      await expectAccessible(page, "the standard program");
      await page.setViewportSize({ width: 360, height: 740 });
      await openGuide(page, guideTo(ACME, `?locale=${locale}`));
      await expectAccessible(page, "a program of someone’s own on a phone");
      await page.goto(guideTo({ ...ACME, currency: "EURO" }, `?locale=${locale}`));
      await page.getByRole("alert").waitFor();
      await expectAccessible(page, "a program with errors");
    });
  });
}
