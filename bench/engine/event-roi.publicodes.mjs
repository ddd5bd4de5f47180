// The event-roi model as publicodes rules, to compare speed: the same inputs with the same defaults,
// the same lines in the same order. It uses binary floating point, and has no bounds and no notices.

const inputs = {
  sponsorship: 30000,
  ourShare: 0.5,
  travel: 5000,
  collateral: 2000,
  otherCosts: 0,
  reimbursement: 0,
  leadMethod: "'direct'",
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

/** Publicodes only rounds to the nearest integer; subtract 0.5 from the value to round down. */
const nearest = (valeur) => ({ valeur, arrondi: "oui" });
const inFunnel = (valeur) => ({ "applicable si": "leadMethod = 'funnel'", valeur });

const figures = {
  ourSponsorship: "sponsorship * ourShare",
  addedCosts: "travel + collateral + otherCosts",
  grossCost: "ourSponsorship + addedCosts",
  investment: "grossCost - reimbursement",
  registrations: inFunnel("promotionReach * registrationRate"),
  attendees: inFunnel("registrations * attendanceRate"),
  leads: {
    variations: [
      { si: "leadMethod = 'direct'", alors: "qualifiedLeads" },
      { sinon: "attendees * followUpRate" },
    ],
  },
  opportunities: "leads * leadToOpportunity",
  deals: "opportunities * opportunityToClose",
  dealsLow: nearest("deals - 0.5"),
  dealsHigh: "0 - dealsBelow",
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
};

/** Minus the number of deals, rounded down, because rounding up is rounding the negated value down. */
const helpers = { dealsBelow: nearest("0 - deals - 0.5") };

/** The rules; `lines` has the names of the figures that a calculation reads. */
export const rules = {
  ...Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, { "par défaut": value }])),
  ...helpers,
  ...figures,
};
export const lines = Object.keys(figures);
