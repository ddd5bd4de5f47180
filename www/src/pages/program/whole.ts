/**
 * A program in full as `core.program` returns it, as far as partners read it. Amounts, rates and counts are decimal
 * strings. What is not here is the owner's own: the economics of the tiers, the target for using the funds, how
 * reports count influenced deals, and the presets of calculators.
 */
export interface Whole {
  name: string;
  currency: string;
  tiers: readonly Tier[];
  benefits: readonly Benefit[];
  mdfApprovals: readonly Approval[];
  deal: Deal;
  affiliate: Affiliate;
  /** The program's own small print; `false` for none, absent for that of the calculators. */
  disclaimer?: string | false;
}

/** An amount; null means that there is no limit. */
type Limit = string | null;

/** What a tier takes of something; null means that nobody gets into the tier by it. */
export type Requirement = string | null;

export interface Tier {
  id: string;
  name: string;
  requirements: { revenue: Requirement; referrals: Requirement; certifications: Requirement };
  commissionRate: string;
  resellerMargin: string;
  mdf: { annual: Limit; quarterlyCap: Limit; approver: string | null };
  volumeRebates: boolean;
  graceQuarters: string;
}

export interface Benefit {
  name: string;
  /** What each tier gets, by the tier's id. */
  values: Readonly<Record<string, string | null>>;
}

export interface Approval {
  below: Limit;
  approver: string;
}

/** A rate from a volume on. */
export interface Band {
  from: string;
  rate: string;
}

export interface Clawback {
  fullBeforeDay: string;
  halfBeforeDay: string;
  proRataBeforeDay: string;
}

type Basis = "marginal" | "whole";

export interface Deal {
  referralRate: string;
  revenueShareRate: string;
  revenueShareMonths: string;
  registrationMargin: string;
  influencedCredit: string;
  commissionBasis: Basis;
  commissionBrackets: readonly Band[];
  volumeRebates: readonly Band[];
  volumeCustomFrom: Limit;
  clawback: Clawback;
}

export interface Affiliate {
  model: "flat" | "percentage" | "recurring" | "tiered" | "hybrid";
  rate: string;
  flatFee: string;
  /** Null: as long as the customer stays. */
  commissionMonths: Limit;
  tierBasis: Basis;
  tiers: readonly (Band & { name: string })[];
  minimumPayout: string;
  holdbackDays: string;
  cookieDays: string;
}

/** Whether a figure is zero, which is something else than having no limit. */
export const isZero = (value: string | null): boolean => value !== null && Number(value) === 0;
