/** The English words for published ranges, on the pages of calculators: `src/program/typical.rs` has the ranges. */
interface RangeWords {
  label: string;
  /** The names of rows that are not options of the calculator. */
  rows?: Record<string, string>;
}

/** Events by how people take part. */
const PLACES = { online: "Webinars and virtual summits", conference: "Other events" };

export const rangeWords: Readonly<Record<string, RangeWords>> = {
  eventInvestment: { label: "Cost of an event, before co-sponsoring" },
  campaignCost: { label: "Cost of one campaign run, both partners together" },
  pipeline: { label: "Pipeline divided by investment", rows: PLACES },
  registration: { label: "Registration rate", rows: PLACES },
  attendance: { label: "Attendance rate", rows: PLACES },
  followUp: { label: "Follow-up rate", rows: PLACES },
  recurringCommission: { label: "Commission as a monthly percentage" },
  firstPaymentCommission: { label: "Commission as a one-time percentage" },
  flatCommission: { label: "Commission as a flat fee" },
  partnerRate: { label: "The partner’s rate", rows: { reseller: "Reseller margin" } },
  partnersPerManager: { label: "Partners per manager" },
  incentives: {
    label: "Incentives",
    rows: { spend: "Spend, of attributed revenue", baseline: "Baseline, of attributed revenue" },
  },
};

/** The totals that rates and amounts refer to. */
export const basisWords: Readonly<Record<string, string>> = {
  recurring: "of recurring payments",
  oneOff: "of a one-time sale",
  share: "of the sale",
  firstMonth: "of the first month",
  perSignup: "per sign-up",
  perSale: "per sale",
};
