import { expectAccessible } from "./support/axe.js";
import { bothSchemes } from "./support/scheme.js";
import { makeMistakes, openEverything } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const head = bothSchemes;

/**
 * Both color schemes and both writing directions; the states of a calculator are divided between
 * them.
 */
const SEEN = [
  { colorScheme: "light", locale: "en", states: "at first and with everything open" },
  { colorScheme: "dark", locale: "ar", states: "with mistakes" },
] as const;

for (const { colorScheme, locale, states } of SEEN) {
  test.describe(`${colorScheme}, ${locale}`, () => {
    test.use({ colorScheme });
    for (const type of CALCULATORS) {
      test(`${type}: axe reports no violations ${states}`, async ({ calculator, page }) => {
        test.slow();
        const widget = await calculator(type, { attributes: `locale="${locale}"` }, { head });
        await widget.settled();
        if (states !== "with mistakes") await expectAccessible(page, "at first");
        await openEverything(widget);
        if (states === "with mistakes") await makeMistakes(widget);
        await expectAccessible(page, states);
      });
    }
  });
}

test("axe reports no violations in a compact calculator", async ({ embed, page }) => {
  await embed([{ type: "event-roi", attributes: "compact" }], { head });
  await Widget.on(page, "event-roi").settled();
  await expect(page.getByRole("slider").first()).toBeVisible();
  await expectAccessible(page, "compact");
});

test.describe("an element that fails to start", () => {
  test.use({ expectsErrors: true });
  test("axe reports no violations in the error message", async ({ embed, page }) => {
    await embed([{ type: "nonsense", inside: "<p>A worked example</p>" }], { head });
    await page.getByRole("alert").waitFor();
    await expectAccessible(page, "failure");
  });
});
