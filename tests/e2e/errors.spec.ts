import { drawn } from "./support/colors.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

/**
 * Invalid texts for a field, and the bounds that the message has to contain, as a person reads
 * them.
 */
const refused = [
  ["event-roi", "sponsorship", "thirty", /\$0.*\$1 trillion/],
  ["event-roi", "sponsorship", "1e3", /\$0.*\$1 trillion/],
  ["event-roi", "sponsorship", "1.2.3", /\$0.*\$1 trillion/],
  ["event-roi", "sponsorship", "", /\$0.*\$1 trillion/],
  ["event-roi", "sponsorship", "-1", /\$0/],
  ["event-roi", "sponsorship", "1,000,000,000,001", /\$1 trillion/],
  ["event-roi", "ourShare", "150 %", /100%/],
  ["event-roi", "reimbursement", "$22,000.01", /\$22,000/],
  ["event-roi", "qualifiedLeads", "-0.5", /0/],
  ["co-marketing-budget", "pipelinePotential", "3", /\b2\b/],
  ["co-marketing-budget", "pipelinePotential", "0.4", /0\.5/],
  ["co-marketing-budget", "tierBudget", "much", /\$0/],
  ["affiliate-economics", "activeAffiliates", "2bn", /1 billion|1,000,000,000/],
  ["affiliate-economics", "commissionMonths", "6.5", /whole/],
  ["affiliate-economics", "commissionMonths", "121", /120/],
  ["affiliate-economics", "refundRate", "100 %", /less than 100%/],
  ["tier-roi", "promotionUplift", "-101 %", /-100%/],
  ["tier-benefits", "revenue", "lots", /\$0.*\$1 trillion/],
  ["tier-benefits", "referrals", "2.5", /whole/],
  ["tier-benefits", "averageDeal", "-1", /\$0/],
  ["affiliate-earnings", "refundRate", "100 %", /less than 100%/],
  ["affiliate-earnings", "horizonMonths", "61", /60/],
  ["deal-model", "customerDiscount", "101 %", /100%/],
  ["deal-model", "termYears", "11", /10/],
  ["deal-model", "spiffMultiplier", "0.5", /1×/],
  ["deal-model", "cancelDay", "3,651", /3,650/],
  ["budget-allocation", "reserve", "100 %", /less than 100%/],
  ["attribution", "dealValue", "", /\$0/],
] as const;

for (const calculator of CALCULATORS) {
  test(`${calculator}: an invalid field has a message, and the last answer stays`, async ({
    calculator: open,
  }) => {
    const widget = await open(calculator);
    const before = await widget.headline.innerText();
    for (const [, input, text, says] of refused.filter(([id]) => id === calculator)) {
      await test.step(`“${text}” as ${input}`, async () => {
        await widget.reveal(input);
        const field = widget.field(input);
        const valid = await field.inputValue();
        await field.fill(text);
        expect(await widget.problemOf(field, widget.words.inputs[input]?.help)).toMatch(says);
        await expect(widget.stale).toBeVisible();
        await expect(widget.headline).toHaveText(before);
        await field.fill(valid);
        await widget.expectNoProblem();
        await expect(widget.headline).toHaveText(before);
      });
    }
  });
}

test("all errors are shown at the same time, each until its field is corrected", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("x");
  await widget.field("averageDeal").fill("y");
  await widget.problemOf(widget.field("sponsorship"), widget.words.inputs.sponsorship?.help);
  await widget.problemOf(widget.field("averageDeal"), widget.words.inputs.averageDeal?.help);
  await widget.field("sponsorship").fill("40k");
  await expect(widget.stale, "one problem is left").toBeVisible();
  await widget.field("averageDeal").fill("25k");
  await widget.expectNoProblem();
  await widget.expectFigure("investment", ...writings("27000", "money"));
});

test("a folded group opens when one of its fields is invalid", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.enter("reimbursement", "20000");
  await widget.groupTitle("costs").click();
  await expect(widget.field("reimbursement")).toBeHidden();
  await widget.field("sponsorship").fill("1k");
  await expect(widget.field("reimbursement")).toBeVisible();
  await widget.problemOf(widget.field("reimbursement"), widget.words.inputs.reimbursement?.help);
});

test("an invalid value in an unused field is ignored", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.field("qualifiedLeads").fill("many");
  await expect(widget.stale).toBeVisible();
  await widget.choose("leadMethod", "funnel");
  await widget.expectNoProblem();
  await widget.choose("leadMethod", "direct");
  await widget.problemOf(widget.field("qualifiedLeads"), widget.words.inputs.qualifiedLeads?.help);
});

test("errors in the initial inputs are shown, including errors without a field", async ({ embed, page }) => {
  await embed([{ type: "event-roi", inputs: { nonsense: 1, sponsorship: "-5" } }]);
  const widget = Widget.on(page, "event-roi");
  await widget.problemOf(widget.field("sponsorship"), widget.words.inputs.sponsorship?.help);
  await expect(widget.root.getByText(ui("fix"))).toBeVisible();
  await expect(widget.root.getByRole("listitem").filter({ hasText: "nonsense" })).toBeVisible();
});

test("the answer before a mistake is drawn without its colors", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const good = widget.root.locator(".notice.good b").first();
  const colorOf = (name: string) => drawn(widget.root, `var(--_${name})`);
  const color = () => good.evaluate((element) => getComputedStyle(element).color);
  const written = async (name: string) => `rgb(${(await colorOf(name)).join(", ")})`;
  await expect(good).toBeVisible();
  expect(await color()).toBe(await written("good"));
  await widget.field("sponsorship").fill("thirty");
  await expect.poll(color).toBe(await written("quiet"));
});
