import { expectAccessible } from "./support/axe.js";
import { PAPER, printed } from "./support/paper.js";
import { expect, test } from "./support/test.js";
import { openTool, panelOf, seekSponsorship, toolButton } from "./support/tools.js";

test("a figure opens the search for an input that reaches a target, and the input can be restored", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi");
  await widget.figure("investment").last().click();
  await widget.root.getByRole("button", { name: "Set a target …" }).click();
  const panel = panelOf(widget, "goal");
  await expect(panel.getByLabel("Target", { exact: true })).toBeFocused();
  await expect(panel.getByLabel("Figure", { exact: true })).toHaveValue("investment");
  await panel.getByLabel("Input to change").selectOption("sponsorship");
  await panel.getByLabel("Target", { exact: true }).fill("$20k");
  await expect(panel).toContainText("With “Sponsorship fee” at $26,000, “Your investment” is $20,000.");
  await panel.getByRole("button", { name: "Use this value" }).click();
  await widget.expectFigure("investment", "$20,000");
  await expect(widget.field("sponsorship")).toHaveValue("26,000");
  const back = panel.getByRole("button", { name: "Restore previous value ($30,000)" });
  await expect(back).toBeFocused();
  await back.click();
  await widget.expectFigure("investment", "$22,000");
  await expect(widget.root.getByText(widget.ui("example"))).toBeVisible();
});

test("the inputs are ranked by their effect, those without one last", async ({ calculator }) => {
  const panel = await openTool(await calculator("event-roi"), "goal");
  await panel.getByLabel("Figure", { exact: true }).selectOption("investment");
  const inputs = panel.getByLabel("Input to change");
  const ineffective = inputs.locator('optgroup[label="No effect at ±10%"] option');
  await expect(ineffective.filter({ hasText: "Win rate" })).toBeAttached();
  await expect(ineffective.filter({ hasText: "Sponsorship fee" })).toHaveCount(0);
  await inputs.selectOption({ label: "Win rate" });
  await panel.getByLabel("Target", { exact: true }).fill("20000");
  await expect(panel).toContainText("“Your investment” does not depend on “Win rate”.");
});

test("inputs that cannot reach the target come after those that can", async ({ calculator }) => {
  const panel = await openTool(await calculator("event-roi"), "goal");
  await panel.getByLabel("Figure", { exact: true }).selectOption("investment");
  await panel.getByLabel("Input to change").selectOption("sponsorship");
  await panel.getByLabel("Target", { exact: true }).fill("1000");
  await expect(panel).toContainText("cannot bring “Your investment” to the target");
  const inputs = panel.getByLabel("Input to change");
  const unreaching = inputs.locator('optgroup[label="Cannot reach the target"] option');
  await expect(unreaching.filter({ hasText: "Sponsorship fee" })).toBeAttached();
  await expect(inputs.locator("> option[value=reimbursement]")).toBeAttached();
});

test("a cell of a table is an input, too, and an unreachable target gets the reachable range", async ({
  calculator,
}) => {
  const panel = await openTool(await calculator("tier-roi"), "goal");
  await panel.getByLabel("Figure", { exact: true }).selectOption("cost");
  await panel.getByLabel("Input to change").selectOption({ label: "Gold: Partners" });
  await panel.getByLabel("Target", { exact: true }).fill("980,000");
  await expect(panel).toContainText("With “Gold: Partners” at 11, “Program cost” is $980,000.");
  await panel.getByLabel("Target", { exact: true }).fill("1");
  await expect(panel).toContainText(
    /“Gold: Partners” cannot bring “Program cost” to the target: .* between /,
  );
});

test("a target that is not a number is reported beside its field and stays", async ({ calculator }) => {
  const panel = await openTool(await calculator("event-roi"), "goal");
  const target = panel.getByLabel("Target", { exact: true });
  await target.fill("a lot");
  await expect(target).toHaveAttribute("aria-invalid", "true");
  await expect(target).toHaveAccessibleDescription(/^This is not a number\./);
  await target.blur();
  await expect(target).toHaveValue("a lot");
  await target.fill("9".repeat(29));
  await expect(target).toHaveAccessibleDescription(/28 digits/);
});

test("a discount of zero is ranked by what a discount would change", async ({ calculator }) => {
  const panel = await openTool(await calculator("deal-model"), "goal");
  const input = panel.getByLabel("Input to change");
  await expect(input.locator("optgroup option[value=spiff]")).toBeAttached();
  await expect(input.locator("> option[value=customerDiscount]")).toBeAttached();
});

test("goals are found where shares add up only in exact decimals", async ({ calculator }) => {
  const panel = await openTool(await calculator("budget-allocation"), "goal");
  await panel.getByLabel("Figure", { exact: true }).selectOption("partners");
  await panel.getByLabel("Input to change").selectOption("groups[1].partners");
  await panel.getByLabel("Target", { exact: true }).fill("72");
  await expect(panel).toContainText("With “Silver: Partners” at 39, “Partners” is 72.");
});

test("the answer follows the form", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await seekSponsorship(widget);
  await widget.enter("otherCosts", "1000");
  await expect(panel).not.toContainText("at $26,000");
  await widget.enter("travel", "wrong");
  await expect(panel).toContainText(widget.ui("stale"));
});

test("the panel works by keyboard, and closing it returns to its button", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  await toolButton(widget, "goal").focus();
  await page.keyboard.press("Enter");
  const panel = panelOf(widget, "goal");
  await expect(panel.getByLabel("Target", { exact: true })).toBeVisible();
  await panel.getByRole("button", { name: "Close “Reach a target”" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel).toHaveCount(0);
  await expect(toolButton(widget, "goal")).toBeFocused();
  await expect(toolButton(widget, "goal")).toHaveAttribute("aria-expanded", "false");
});

test("an open panel prints its result without its controls", async ({ calculator, page }) => {
  await page.setViewportSize(PAPER);
  const widget = await calculator("event-roi");
  const panel = await seekSponsorship(widget);
  const paper = await printed(widget);
  await expect(paper).toContainText("Make Your investment exactly $20,000 by changing Sponsorship fee");
  await expect(paper).toContainText("With “Sponsorship fee” at $26,000, “Your investment” is $20,000.");
  await expect(paper.getByRole("button", { name: "Use this value" })).toHaveCount(0);
  await expect(panel).not.toBeVisible();
});

for (const [locale, sentence] of [
  ["de", "für „Sponsoringgebühr“ ergibt sich für „Ihre Investition“"],
  ["ar", "عندما تكون قيمة «رسوم الرعاية»"],
]) {
  test(`the sentence is in ${locale}, and everything is accessible`, async ({ calculator, page }) => {
    const widget = await calculator("event-roi", { attributes: `locale="${locale}"` });
    const panel = await openTool(widget, "goal");
    await panel.locator("#goal-figure").selectOption("investment");
    await panel.locator("#goal-input").selectOption("sponsorship");
    await panel.locator("#goal-target").fill("20000");
    await expect(panel).toContainText(sentence ?? "");
    await expectAccessible(page, `goal seek in ${locale}`);
  });
}

test("customers are offered no figure and no input of the vendor", async ({ calculator }) => {
  const widget = await calculator("deal-model", { attributes: 'view="customer"' });
  const panel = await openTool(widget, "goal");
  await expect(panel.locator("#goal-input option[value=dealValue]")).toBeAttached();
  await expect(panel.locator("option[value^=vendor]")).toHaveCount(0);
});
