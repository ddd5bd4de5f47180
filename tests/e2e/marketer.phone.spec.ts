import { type Hands, makeCalculator } from "./support/marketer.js";
import { expectOnItsPage } from "./support/restricted-page.js";
import { expect, test } from "./support/test.js";

test.use({ expectsErrors: /preloaded using link preload/ });

/** Touches, and types on the keyboard of the screen. */
const touch: Hands = {
  press: (target) => target.tap(),
  // The radio button itself lies below its label.
  choose: (target) => target.tap(),
  write: async (target, text) => {
    await target.tap();
    await target.fill(text);
  },
  select: async (target, label) => {
    await target.selectOption(label);
  },
};

test("a marketer makes her calculator on a phone, and a page takes its address", async ({
  page,
  context,
}) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [address, steps] = await makeCalculator(page, touch, {
    silver: ["20,000", "15%", "2,500"],
    gold: ["75,000", "17.5%", "10,000"],
  });
  expect(steps).toBe(31);
  await expectOnItsPage(page, address);
});
