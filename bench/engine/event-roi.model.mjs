// The event-roi model as formulas, for peers that have formulas of their own: the same inputs with the same defaults,
// the same lines in the same order. Sums, differences, products and quotients are written alike in all of them.

export const inputs = {
  sponsorship: 30000,
  ourShare: 0.5,
  travel: 5000,
  collateral: 2000,
  otherCosts: 0,
  reimbursement: 0,
  leadMethod: "direct",
  qualifiedLeads: 75,
  promotionReach: 65000,
  registrationRate: 0.015,
  attendanceRate: 0.44,
  followUpRate: 0.16,
  leadToOpportunity: 0.3,
  opportunityToClose: 0.2,
  averageDeal: 25000,
  grossMargin: 1,
};

/**
 * The formulas by line. A peer says how it writes a line that only the funnel has (`inFunnel`), a choice between the
 * formulas of both methods (`byMethod`), and a line that is rounded to a whole number (`floor`, `ceil`).
 */
export const figuresIn = ({ inFunnel, byMethod, floor, ceil }) => ({
  ourSponsorship: "sponsorship * ourShare",
  addedCosts: "travel + collateral + otherCosts",
  grossCost: "ourSponsorship + addedCosts",
  investment: "grossCost - reimbursement",
  registrations: inFunnel("promotionReach * registrationRate"),
  attendees: inFunnel("registrations * attendanceRate"),
  leads: byMethod("qualifiedLeads", "attendees * followUpRate"),
  opportunities: "leads * leadToOpportunity",
  deals: "opportunities * opportunityToClose",
  dealsLow: floor("deals"),
  dealsHigh: ceil("deals"),
  pipeline: "opportunities * averageDeal",
  revenue: "deals * averageDeal",
  revenueLow: "dealsLow * averageDeal",
  revenueHigh: "dealsHigh * averageDeal",
  returnMultiple: "revenue / investment",
  returnMultipleLow: "revenueLow / investment",
  returnMultipleHigh: "revenueHigh / investment",
  pipelineMultiple: "pipeline / investment",
  grossProfit: "revenue * grossMargin",
  netProfit: "grossProfit - investment",
  netRoi: "netProfit / investment",
  costPerLead: "investment / leads",
  costPerOpportunity: "investment / opportunities",
  costPerDeal: "investment / deals",
  costPerAttendee: inFunnel("investment / attendees"),
  breakEvenDeals: "investment / (averageDeal * grossMargin)",
  breakEvenLeads: "breakEvenDeals / (leadToOpportunity * opportunityToClose)",
});

/** The names in a formula. */
const namesIn = (formula) => formula.match(/[A-Za-z]\w*/g) ?? [];

/** The formulas that the wanted lines need, in the order of the model. */
export function neededFor(wanted, figures) {
  const needed = new Set();
  const add = (name) => {
    if (!Object.hasOwn(figures, name) || needed.has(name)) return;
    needed.add(name);
    for (const other of namesIn(figures[name])) add(other);
  };
  for (const name of wanted) add(name);
  return Object.fromEntries(Object.entries(figures).filter(([name]) => needed.has(name)));
}
