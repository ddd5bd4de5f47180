/**
 * The fields that the guide shows of a program with all its defaults, as `core.program` returns it.
 * Amounts, rates and counts are decimal strings. The guide shows no presets of calculators and none
 * of the owner's confidential fields: the economics of the tiers, the target for using the funds,
 * and how reports count influenced deals.
 */
export interface GuideProgram {
  name: string;
  currency: string;
  tiers: readonly Tier[];
  benefits: readonly Benefit[];
  mdfApprovals: readonly Approval[];
  deal: Deal;
  affiliate: Affiliate;
  /**
   * The disclaimer of the program; `false` for no disclaimer, absent for the calculators' default
   * disclaimer.
   */
  disclaimer?: string | false;
}

/** An amount; null means that there is no limit. */
type Limit = string | null;

/**
 * The minimum for a tier, such as its revenue; null means that this criterion does not qualify a
 * partner for the tier.
 */
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
  /** The benefit's text for each tier, by the tier's id; null for tiers without the benefit. */
  values: Readonly<Record<string, string | null>>;
}

export interface Approval {
  below: Limit;
  approver: string;
}

/** A rate that applies from a volume or a count on. */
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
  /** Null means as long as the customer stays. */
  commissionMonths: Limit;
  tierBasis: Basis;
  tiers: readonly (Band & { name: string })[];
  minimumPayout: string;
  holdbackDays: string;
  cookieDays: string;
}

/** Whether a figure is zero; null, which means no limit, is not zero. */
export const isZero = (value: string | null): boolean => value !== null && Number(value) === 0;
