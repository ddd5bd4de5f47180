/** The cells of the form: path, label and unit of each. */
import type { Unit } from "../../../core/contract/index.js";
import type { Option } from "../parts.js";
import type { Path } from "./edit.js";

export interface Cell {
  /** The path from the row, or from the program for a cell outside of lists. */
  path: Path;
  label: string;
  unit: Unit;
  /** The meaning of null, in words. A cell without this property is required. */
  none?: string;
  /** The help text below the cell. */
  help?: string;
  /** The text is a code, such as that of a currency, and has no translations. */
  isCode?: true;
  /** The value is shown here and edited in another table. */
  isReadOnly?: true;
  /** The options of a choice. */
  options?: readonly Option<string>[];
}

const cell = (path: string, label: string, unit: Unit, more: Partial<Cell> = {}): Cell => ({
  path: path.split("."),
  label,
  unit,
  ...more,
});

export const TIER_CELLS: readonly Cell[] = [
  cell("name", "Tier", "text"),
  cell("requirements.revenue", "Revenue", "money", { none: "does not count" }),
  cell("requirements.referrals", "Referrals", "whole", { none: "do not count" }),
  cell("requirements.certifications", "Certifications", "whole", { none: "closed" }),
  cell("commissionRate", "Commission", "share"),
  cell("resellerMargin", "Reseller margin", "share"),
  cell("mdf.annual", "MDF a year", "money", { none: "no limit" }),
  cell("mdf.quarterlyCap", "MDF a quarter", "money", { none: "no cap" }),
  cell("mdf.approver", "MDF approver", "text", { none: "by amount" }),
];

export const TIER_DETAIL_CELLS: readonly Cell[] = [
  cell("volumeRebates", "Volume rebates", "flag"),
  cell("graceQuarters", "Grace quarters", "whole"),
  cell("economics.partners", "Partners", "whole"),
  cell("economics.averageRevenue", "Average revenue", "money"),
  cell("economics.grossMargin", "Gross margin", "share"),
  cell("economics.cost", "Cost per partner", "money"),
];

export const APPROVAL_CELLS: readonly Cell[] = [
  cell("below", "Amounts below", "money", { none: "any amount" }),
  cell("approver", "Approver", "text"),
];

export const BAND_CELLS: readonly Cell[] = [
  cell("from", "Yearly volume from", "money"),
  cell("rate", "Rate", "share"),
];

export const AFFILIATE_TIER_CELLS: readonly Cell[] = [
  cell("name", "Affiliate tier", "text"),
  cell("from", "New customers a month from", "count"),
  cell("rate", "Rate", "share"),
];

export const BASICS: readonly Cell[] = [
  cell("name", "Name of the program", "text"),
  cell("currency", "Currency", "text", {
    isCode: true,
    help: "Three capital letters, such as EUR. Amounts are not converted.",
  }),
];

/** How a rate applies. */
const BASES: readonly Option<string>[] = [
  { value: "marginal", label: "Each rate for its part of the volume" },
  { value: "whole", label: "The highest rate reached, for all of it" },
];

export const FUND_CELLS: readonly Cell[] = [
  cell("mdfUtilizationTarget", "MDF utilization target", "share", {
    help: "The share of the funds that you want to see used.",
  }),
];

export const DEAL_CELLS: readonly Cell[] = [
  cell("deal.referralRate", "Referral fee", "share", { help: "Paid once, on the price of the first year." }),
  cell("deal.revenueShareRate", "Revenue share", "share", { help: "Paid while the customer pays." }),
  cell("deal.revenueShareMonths", "Revenue share period (months)", "months", {
    help: "How long it is paid.",
  }),
  cell("deal.registrationMargin", "Deal registration margin", "share", {
    help: "Added to a reseller’s margin for a registered deal.",
  }),
  cell("deal.influencedCredit", "Influenced deals, commission", "share", {
    help: "The part of a commission that is paid on a deal that a partner influenced.",
  }),
  cell("deal.influencedReportingCredit", "Influenced deals, attribution", "share", {
    help: "The part of such a deal that reports attribute to the partner.",
  }),
  cell("deal.volumeCustomFrom", "Individual terms from", "money", {
    none: "never",
    help: "From this yearly volume on, terms are agreed one by one.",
  }),
];

export const CLAWBACK_CELLS: readonly Cell[] = [
  cell("deal.clawback.fullBeforeDay", "All of it before day", "days"),
  cell("deal.clawback.halfBeforeDay", "Half of it before day", "days"),
  cell("deal.clawback.proRataBeforeDay", "A falling part before day", "days"),
];

export const COMMISSION_BASIS: Cell = cell("deal.commissionBasis", "Brackets apply", "choice", {
  options: BASES,
});

export const AFFILIATE_CELLS: readonly Cell[] = [
  cell("affiliate.model", "Commission model", "choice", {
    options: [
      { value: "flat", label: "One-time flat fee" },
      { value: "percentage", label: "One-time percentage" },
      { value: "recurring", label: "Monthly percentage" },
      { value: "tiered", label: "Tiered monthly percentage" },
      { value: "hybrid", label: "Fee plus monthly percentage" },
    ],
  }),
  cell("affiliate.rate", "Commission rate", "share"),
  cell("affiliate.flatFee", "Fee per customer", "money"),
  cell("affiliate.commissionMonths", "Commission period (months)", "months", { none: "no limit" }),
  cell("affiliate.minimumPayout", "Minimum payout", "money"),
  cell("affiliate.holdbackDays", "Holding period (days)", "days", { help: "Until a commission is paid." }),
  cell("affiliate.cookieDays", "Cookie duration (days)", "days", {
    help: "How long after a click a purchase counts as the affiliate’s.",
  }),
];

export const AFFILIATE_BASIS: Cell = cell("affiliate.tierBasis", "Tier rates apply", "choice", {
  options: [
    { value: "whole", label: "The rate of the tier, for all sales" },
    { value: "marginal", label: "Each rate for its part of the sales" },
  ],
});

/** The cells outside of lists. */
export const FIELD_CELLS: readonly Cell[] = [
  ...BASICS,
  ...FUND_CELLS,
  ...DEAL_CELLS,
  COMMISSION_BASIS,
  ...CLAWBACK_CELLS,
  ...AFFILIATE_CELLS,
  AFFILIATE_BASIS,
];

/** The cells with numbers, by path in the notation of findings, without the indexes of rows. */
const NUMBERS: ReadonlyMap<string, Cell> = new Map(
  [
    ...[...FUND_CELLS, ...DEAL_CELLS, ...CLAWBACK_CELLS, ...AFFILIATE_CELLS].map(
      (each) => ["", each] as const,
    ),
    ...[...TIER_CELLS, ...TIER_DETAIL_CELLS].map((each) => ["tiers.", each] as const),
    ...APPROVAL_CELLS.map((each) => ["mdfApprovals.", each] as const),
    ...["deal.commissionBrackets.", "deal.volumeRebates."].flatMap((list) =>
      BAND_CELLS.map((each) => [list, each] as const),
    ),
    ...AFFILIATE_TIER_CELLS.map((each) => ["affiliate.tiers.", each] as const),
  ].map(([list, each]): [string, Cell] => [`program.${list}${each.path.join(".")}`, each]),
);

/** The cell at a path; undefined if there is none, or if it does not contain a number. */
export const numberCellAt = (path: string): Cell | undefined => NUMBERS.get(path.replace(/\[\d+\]/g, ""));
