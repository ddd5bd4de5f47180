import { expect, test } from "./support/test.js";
import { SLIPS, ui } from "./support/words.js";

test("a missing answer is shown in words, and its explanation gives the reason", async ({ calculator }) => {
  const inputs = { sponsorship: "0", travel: "0", collateral: "0", qualifiedLeads: "0" };
  const widget = await calculator("event-roi", { inputs });
  await expect(widget.headline).toHaveText("–");
  await widget.headline.click();
  await expect(widget.root.getByText(ui("divideByZero")).first()).toBeVisible();
  await expect(widget.root.getByText(/^You invest \$0 and can expect no deals/)).toBeVisible();
});

test("a fund without a limit has no recommended budget, but the plan is computed", async ({ calculator }) => {
  const program = { tiers: [{ id: "gold", mdf: { annual: null, quarterlyCap: null } }, { id: "silver" }] };
  const widget = await calculator("co-marketing-budget", { program });
  await expect(widget.headline).toHaveText("–");
  await expect(widget.root.getByText(widget.words.headline.missing)).toBeVisible();
  await widget.expectMissing("annualRemaining", "noLimit");
  await widget.expectFigure("leads", "338");
  await widget.field("tierBudget").fill("12k");
  await expect(widget.headline).toHaveText(/\$\s*12,000/);
  expect(await widget.root.getByRole("listitem").allInnerTexts()).not.toContainEqual(
    expect.stringMatching(SLIPS),
  );
});

test("a figure that is too large has a reason, and the other figures stay", async ({ calculator }) => {
  const inputs = { revenueTarget: "1000000000000", customerValue: "0.00000000000000001", monthlyChurn: "1" };
  const widget = await calculator("affiliate-economics", { inputs });
  await widget.expectMissing("customersNeeded", "outOfRange");
  await expect(widget.root.getByText(widget.words.headline.missing)).toBeVisible();
  const figures = await widget.root.getByRole("definition").allInnerTexts();
  expect(figures).not.toContainEqual(expect.stringMatching(SLIPS));
});
