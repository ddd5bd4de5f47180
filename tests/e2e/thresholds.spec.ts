import { expectAccessible } from "./support/axe.js";
import { expect, test } from "./support/test.js";
import { openTool } from "./support/tools.js";

test("a partner sees what the next tier requires, and can try it", async ({ calculator, page }) => {
  const widget = await calculator("tier-benefits", { inputs: { revenue: "99700" } });
  const panel = await openTool(widget, "thresholds");
  await panel.getByLabel("Figure", { exact: true }).selectOption("value");
  const rises = panel.getByRole("listitem").filter({ hasText: "“Your revenue” up by " });
  await expect(rises).toContainText(
    /up by \$300 to \$100,000: “Qualified tier” becomes Gold, .* and “Value today” rises by \$25,045 to \$45,000\. At the threshold itself, the rise is \$25,000\./,
  );
  await expectAccessible(page, "thresholds");
  const tier = widget.figure("qualifiedTier").last();
  const before = await tier.innerText();
  await rises.getByRole("button", { name: "Try it" }).click();
  await expect(tier).not.toHaveText(before);
  await panel.getByRole("button", { name: "Restore previous value ($99,700)" }).click();
  await expect(tier).toHaveText(before);
});

test("a figure without jumps says so", async ({ calculator }) => {
  const panel = await openTool(await calculator("event-roi"), "thresholds");
  await panel.getByLabel("Figure", { exact: true }).selectOption("investment");
  await expect(panel).toContainText("No jump was found for a change to a single input.");
});
