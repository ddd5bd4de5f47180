import type { Term } from "./term.js";
import type { Voice } from "./voice.js";
import { type Affiliate, isZero, type Whole } from "./whole.js";

/** The models that pay each month, for a number of months. */
const MONTHLY: readonly Affiliate["model"][] = ["recurring", "tiered", "hybrid"];

/** Whether affiliates earn anything. */
function pays({ model, rate, flatFee, tiers }: Affiliate): boolean {
  if (model === "flat") return !isZero(flatFee);
  if (model === "hybrid") return !isZero(flatFee) || !isZero(rate);
  return model === "tiered" ? tiers.some((tier) => !isZero(tier.rate)) : !isZero(rate);
}

/** A tier's rate. With the rate of the tier that is reached for all, the first tier has all that come before it, too. */
function tierText({ tiers, tierBasis }: Affiliate, at: number, voice: Voice): string {
  const { affiliates } = voice.words;
  const [tier, next] = [tiers[at], tiers[at + 1]];
  if (!tier) return "";
  const figures = {
    name: tier.name,
    rate: [tier.rate, "share"],
    from: [tier.from, "count"],
    to: [next?.from ?? "0", "count"],
  } as const;
  const isFromStart = at === 0 && (isZero(tier.from) || tierBasis === "whole");
  return voice.say(isFromStart ? (next ? affiliates.below : affiliates.any) : affiliates.from, figures);
}

function commission(affiliate: Affiliate, voice: Voice): Term[] {
  const { affiliates } = voice.words;
  const { model, rate, flatFee, tierBasis } = affiliate;
  const text = voice.say(affiliates[model], { rate: [rate, "share"], fee: [flatFee, "money"] });
  const term = { name: affiliates.commission, texts: [text] };
  if (model !== "tiered") return [term];
  const texts = affiliate.tiers.map((_, at) => tierText(affiliate, at, voice));
  return [
    term,
    { name: affiliates.tiers, texts, note: texts.length > 1 ? affiliates[tierBasis] : undefined },
  ];
}

function period({ model, commissionMonths: months }: Affiliate, voice: Voice): Term[] {
  if (!MONTHLY.includes(model)) return [];
  const { affiliates } = voice.words;
  const text =
    months === null ? affiliates.forever : voice.say(affiliates.months, { months: [months, "months"] });
  return [{ name: affiliates.period, texts: [text] }];
}

/** What affiliates earn, and when it is paid; nothing if they earn nothing. */
export function affiliateTerms({ affiliate }: Whole, voice: Voice): Term[] {
  const { affiliates } = voice.words;
  const { minimumPayout, holdbackDays, cookieDays } = affiliate;
  if (!pays(affiliate)) return [];
  const days = (message: string, zero: string, value: string) =>
    isZero(value) ? zero : voice.say(message, { days: [value, "days"] });
  const minimum = isZero(minimumPayout)
    ? affiliates.noMinimum
    : voice.say(affiliates.ofMinimum, { amount: [minimumPayout, "money"] });
  const holding = days(affiliates.ofHolding, affiliates.noHolding, holdbackDays);
  const cookie = days(affiliates.ofCookie, affiliates.noCookie, cookieDays);
  return [
    ...commission(affiliate, voice),
    ...period(affiliate, voice),
    { name: affiliates.minimum, texts: [minimum] },
    { name: affiliates.holding, texts: [holding] },
    { name: affiliates.cookie, texts: [cookie] },
  ];
}
