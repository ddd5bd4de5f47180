import { expect, test } from "./support/test.js";
import { SOON, type Widget } from "./support/widget.js";
import { SLIPS, ui } from "./support/words.js";

/** Inputs that take different branches of the formulas. */
const states = [
  ["event-roi", {}],
  ["event-roi", { leadMethod: "funnel", reimbursement: "22000", qualifiedLeads: "0" }],
  ["co-marketing-budget", {}],
  ["co-marketing-budget", { tier: "registered", tierBudget: "12000" }],
  ["affiliate-economics", {}],
  ["affiliate-economics", { model: "tiered", directCac: "400" }],
  ["affiliate-economics", { model: "hybrid", commissionMonths: null, monthlyChurn: "0" }],
  ["affiliate-economics", { model: "flat", flatFee: "5000", grossMargin: "0.1" }],
  ["tier-roi", {}],
  ["tier-roi", { fromTier: "4", toTier: "1", promotionUplift: "-0.5" }],
  ["tier-benefits", { enrolledTier: "gold" }],
  ["tier-benefits", { revenue: "900000", certifications: "9" }],
  ["affiliate-earnings", {}],
  ["affiliate-earnings", { model: "tiered", horizonMonths: "3", monthlyClicks: "0", holdbackMonths: "0" }],
  ["affiliate-earnings", { model: "hybrid", monthlyChurn: "0", commissionMonths: null }],
  ["deal-model", {}],
  ["deal-model", { motion: "tieredCommission", attribution: "influenced", cancelDay: "100" }],
  ["deal-model", { motion: "revenueShare", termYears: "3", cancelDay: "10", spiff: "500" }],
  ["deal-model", { tier: "platinum", registered: false, yearToDateVolume: "600000", cancelDay: "60" }],
  ["deal-model", { motion: "referral", attribution: "none", dealValue: "0" }],
  ["budget-allocation", { reserve: "0.1" }],
  ["attribution", {}],
  ["attribution", { model: "timeDecay" }],
  ["attribution", { model: "firstTouch" }],
  ["partner-profitability", {}],
  ["partner-profitability", { tier: "platinum", customerDiscount: "0.5", existingCustomers: "4" }],
] as const;

/** Opens every closed figure, in two rounds because explanations contain figures too. */
async function openAll(widget: Widget): Promise<void> {
  const closed = widget.root.getByRole("button", { name: new RegExp(`${ui("how")}$`), expanded: false });
  for (let round = 0; round < 2; round += 1) {
    await closed.evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLElement).click();
    });
  }
}

interface Opened {
  name: string;
  text: string;
}

/** The explanation of each open figure, with the figure's name. */
const opened = (widget: Widget): Promise<Opened[]> =>
  widget.root.locator("button[aria-controls]").evaluateAll((buttons) =>
    buttons.map((button) => {
      const id = button.getAttribute("aria-controls") ?? "";
      const panel = (button.getRootNode() as ShadowRoot).getElementById(id);
      return { name: button.getAttribute("aria-label") ?? "", text: panel?.innerText.trim() ?? "" };
    }),
  );

for (const [calculator, inputs] of states) {
  test(`${calculator} with ${JSON.stringify(inputs)}: every figure has an explanation`, async ({
    calculator: open,
  }) => {
    const widget = await open(calculator, { inputs });
    for (const { id, kind } of widget.description.tables) {
      const label = widget.words.tables[id]?.label ?? id;
      if (kind !== "input") await widget.root.getByText(label, { exact: true }).last().click();
    }
    await openAll(widget);
    const empty = async () =>
      (await opened(widget)).filter(({ text }) => text === "").map(({ name }) => name);
    await expect.poll(empty, { intervals: SOON }).toEqual([]);
    const all = await opened(widget);
    expect(all.length).toBeGreaterThan(widget.description.lines.length);
    for (const { name, text } of all) {
      expect(text, name).not.toMatch(SLIPS);
      expect(text.length, name).toBeGreaterThan(5);
    }
  });
}
