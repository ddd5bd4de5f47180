// The event-roi model written by hand over any arithmetic, to compare speed: the same inputs with the same defaults,
// the same lines in the same order, without checks, reasons and notices.

const defaults = {
  sponsorship: "30000",
  ourShare: "0.5",
  travel: "5000",
  collateral: "2000",
  otherCosts: "0",
  reimbursement: "0",
  leadMethod: "direct",
  qualifiedLeads: "75",
  promotionReach: "65000",
  registrationRate: "0.015",
  attendanceRate: "0.44",
  followUpRate: "0.16",
  leadToOpportunity: "0.3",
  opportunityToClose: "0.2",
  averageDeal: "25000",
  grossMargin: "1",
};

/** Computes every line as text; null for a line that the inputs do not give. */
export function byHand({ read, add, subtract, multiply, divide, floor, ceil, write }) {
  return (given) => {
    const inputs = { ...defaults, ...given };
    const number = (id) => read(inputs[id]);
    const isFunnel = inputs.leadMethod === "funnel";
    const dealValue = number("averageDeal");
    const ourSponsorship = multiply(number("sponsorship"), number("ourShare"));
    const addedCosts = add(add(number("travel"), number("collateral")), number("otherCosts"));
    const grossCost = add(ourSponsorship, addedCosts);
    const investment = subtract(grossCost, number("reimbursement"));
    const registrations = isFunnel ? multiply(number("promotionReach"), number("registrationRate")) : null;
    const attendees = isFunnel ? multiply(registrations, number("attendanceRate")) : null;
    const leads = isFunnel ? multiply(attendees, number("followUpRate")) : number("qualifiedLeads");
    const opportunities = multiply(leads, number("leadToOpportunity"));
    const deals = multiply(opportunities, number("opportunityToClose"));
    const [dealsLow, dealsHigh] = [floor(deals), ceil(deals)];
    const pipeline = multiply(opportunities, dealValue);
    const revenue = multiply(deals, dealValue);
    const [revenueLow, revenueHigh] = [multiply(dealsLow, dealValue), multiply(dealsHigh, dealValue)];
    const grossProfit = multiply(revenue, number("grossMargin"));
    const netProfit = subtract(grossProfit, investment);
    const breakEvenDeals = divide(investment, multiply(dealValue, number("grossMargin")));
    const rates = multiply(number("leadToOpportunity"), number("opportunityToClose"));
    const lines = {
      ourSponsorship,
      addedCosts,
      grossCost,
      investment,
      registrations,
      attendees,
      leads,
      opportunities,
      deals,
      dealsLow,
      dealsHigh,
      pipeline,
      revenue,
      revenueLow,
      revenueHigh,
      returnMultiple: divide(revenue, investment),
      returnMultipleLow: divide(revenueLow, investment),
      returnMultipleHigh: divide(revenueHigh, investment),
      pipelineMultiple: divide(pipeline, investment),
      grossProfit,
      netProfit,
      netRoi: divide(netProfit, investment),
      costPerLead: divide(investment, leads),
      costPerOpportunity: divide(investment, opportunities),
      costPerDeal: divide(investment, deals),
      costPerAttendee: isFunnel ? divide(investment, attendees) : null,
      breakEvenDeals,
      breakEvenLeads: divide(breakEvenDeals, rates),
    };
    const values = {};
    for (const id of Object.keys(lines)) values[id] = lines[id] === null ? null : write(lines[id]);
    return values;
  };
}
