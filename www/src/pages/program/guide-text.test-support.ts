import { readFileSync } from "node:fs";
import { Numbers } from "../../text/write-number.js";
import type { Affiliate, Deal, GuideProgram, Tier } from "./guide-program.js";
import { GuideText } from "./guide-text.js";
import type { GuideWords } from "./words.js";

/** The texts of the guide in a locale, with the words of its language. */
export function guideTextIn(locale: string, currency: string, decimals = 2): GuideText {
  const language = locale === "pt-BR" ? locale : (locale.split("-")[0] ?? "en");
  const file = new URL(`../../../locales/${language}/guide.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, "utf8")) as GuideWords;
  return new GuideText(words, new Numbers(locale, currency, decimals, language), language);
}

export const english = () => guideTextIn("en", "USD");
export const german = () => guideTextIn("de", "EUR");

/** A tier with zero requirements, rates and funds, except for the fields in `own`. */
export const tierOf = (own: Partial<Tier>): Tier => ({
  id: "gold",
  name: "Gold",
  requirements: { revenue: "0", referrals: "0", certifications: "0" },
  commissionRate: "0",
  resellerMargin: "0",
  mdf: { annual: "0", quarterlyCap: "0", approver: null },
  volumeRebates: false,
  graceQuarters: "0",
  ...own,
});

export const dealOf = (own: Partial<Deal>): Deal => ({
  referralRate: "0",
  revenueShareRate: "0",
  revenueShareMonths: "12",
  registrationMargin: "0",
  influencedCredit: "0",
  commissionBasis: "marginal",
  commissionBrackets: [{ from: "0", rate: "0" }],
  volumeRebates: [],
  volumeCustomFrom: null,
  clawback: { fullBeforeDay: "0", halfBeforeDay: "0", proRataBeforeDay: "0" },
  ...own,
});

export const affiliateOf = (own: Partial<Affiliate>): Affiliate => ({
  model: "recurring",
  rate: "0",
  flatFee: "0",
  commissionMonths: "12",
  tierBasis: "whole",
  tiers: [{ name: "All", from: "0", rate: "0" }],
  minimumPayout: "0",
  holdbackDays: "0",
  cookieDays: "0",
  ...own,
});

export const programOf = (own: Partial<GuideProgram>): GuideProgram => ({
  name: "Acme partners",
  currency: "USD",
  tiers: [tierOf({})],
  benefits: [],
  mdfApprovals: [],
  deal: dealOf({}),
  affiliate: affiliateOf({}),
  ...own,
});
