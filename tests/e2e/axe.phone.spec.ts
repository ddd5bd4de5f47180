import { expectAccessible } from "./support/axe.js";
import { bothSchemes } from "./support/scheme.js";
import { makeMistakes, openEverything } from "./support/states.js";
import { CALCULATORS, test } from "./support/test.js";

for (const type of CALCULATORS) {
  test(`${type}: axe reports no violations on a phone`, async ({ calculator, page }) => {
    test.slow();
    const widget = await calculator(type, {}, { head: bothSchemes });
    await openEverything(widget);
    await makeMistakes(widget);
    await expectAccessible(page, "on a phone");
  });
}
