import { type Affiliate, type GuideProgram, isZero } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";
import type { Term } from "./term.js";

/** The commission models with monthly payments, which have a commission period. */
const MONTHLY: readonly Affiliate["model"][] = ["recurring", "tiered", "hybrid"];

/**
 * Whether the program pays affiliates: a program without affiliates has a rate or a fee of zero.
 */
function pays({ model, rate, flatFee, tiers }: Affiliate): boolean {
  if (model === "flat") return !isZero(flatFee);
  if (model === "hybrid") return !isZero(flatFee) || !isZero(rate);
  return model === "tiered" ? tiers.some((tier) => !isZero(tier.rate)) : !isZero(rate);
}

/**
 * The sentence for one affiliate tier: its rate, and from how many customers on the rate applies.
 * If the rate of the reached tier applies to all customers, the first tier's rate applies below the
 * first threshold, too.
 */
function tierText({ tiers, tierBasis }: Affiliate, at: number, guideText: GuideText): string {
  const { affiliates } = guideText.words;
  const [tier, next] = [tiers[at], tiers[at + 1]];
  if (!tier) return "";
  const figures = {
    name: tier.name,
    rate: [tier.rate, "share"],
    from: [tier.from, "count"],
    to: [next?.from ?? "0", "count"],
  } as const;
  const isFromStart = at === 0 && (isZero(tier.from) || tierBasis === "whole");
  return guideText.fill(isFromStart ? (next ? affiliates.below : affiliates.any) : affiliates.from, figures);
}

function commission(affiliate: Affiliate, guideText: GuideText): Term[] {
  const { affiliates } = guideText.words;
  const { model, rate, flatFee, tierBasis } = affiliate;
  const text = guideText.fill(affiliates[model], { rate: [rate, "share"], fee: [flatFee, "money"] });
  const term = { name: affiliates.commission, texts: [text] };
  if (model !== "tiered") return [term];
  const texts = affiliate.tiers.map((_, at) => tierText(affiliate, at, guideText));
  return [
    term,
    { name: affiliates.tiers, texts, note: texts.length > 1 ? affiliates[tierBasis] : undefined },
  ];
}

function period({ model, commissionMonths: months }: Affiliate, guideText: GuideText): Term[] {
  if (!MONTHLY.includes(model)) return [];
  const { affiliates } = guideText.words;
  const text =
    months === null ? affiliates.forever : guideText.fill(affiliates.months, { months: [months, "months"] });
  return [{ name: affiliates.period, texts: [text] }];
}

/**
 * The terms for affiliates: commission and payout. A program that pays affiliates nothing has none.
 */
export function affiliateTerms({ affiliate }: GuideProgram, guideText: GuideText): Term[] {
  const { affiliates } = guideText.words;
  const { minimumPayout, holdbackDays, cookieDays } = affiliate;
  if (!pays(affiliate)) return [];
  const days = (message: string, zero: string, value: string) =>
    isZero(value) ? zero : guideText.fill(message, { days: [value, "days"] });
  const minimum = isZero(minimumPayout)
    ? affiliates.noMinimum
    : guideText.fill(affiliates.ofMinimum, { amount: [minimumPayout, "money"] });
  const holding = days(affiliates.ofHolding, affiliates.noHolding, holdbackDays);
  const cookie = days(affiliates.ofCookie, affiliates.noCookie, cookieDays);
  return [
    ...commission(affiliate, guideText),
    ...period(affiliate, guideText),
    { name: affiliates.minimum, texts: [minimum] },
    { name: affiliates.holding, texts: [holding] },
    { name: affiliates.cookie, texts: [cookie] },
  ];
}
