import { bracketTexts, rebateTexts } from "./bands.js";
import { clawbackTerm } from "./clawback.js";
import type { Term } from "./term.js";
import type { Voice } from "./voice.js";
import { isZero, type Whole } from "./whole.js";

/** A term, unless it pays nothing. */
const unlessZero = (value: string, term: Term): Term[] => (isZero(value) ? [] : [term]);

function commissions({ deal }: Whole, voice: Voice): Term[] {
  const { deals } = voice.words;
  const share = {
    rate: [deal.revenueShareRate, "share"],
    months: [deal.revenueShareMonths, "months"],
  } as const;
  const brackets: Term = {
    name: deals.brackets,
    texts: bracketTexts(deal, voice),
    note: deal.commissionBrackets.length > 1 ? deals[deal.commissionBasis] : undefined,
  };
  return [
    ...unlessZero(deal.referralRate, {
      name: deals.referral,
      texts: [voice.say(deals.ofReferral, { rate: [deal.referralRate, "share"] })],
    }),
    ...unlessZero(deal.revenueShareRate, { name: deals.share, texts: [voice.say(deals.ofShare, share)] }),
    ...(deal.commissionBrackets.some(({ rate }) => !isZero(rate)) ? [brackets] : []),
  ];
}

/** The rebates, where a tier gets them. */
function rebates({ deal, tiers }: Whole, voice: Voice): Term[] {
  const { deals } = voice.words;
  const texts = rebateTexts(deal, voice);
  const names = tiers.filter(({ volumeRebates }) => volumeRebates).map(({ name }) => name);
  if (texts.length === 0 || names.length === 0) return [];
  return [{ name: deals.rebate, texts, note: voice.say(deals.rebateTiers, { tiers: voice.list(names) }) }];
}

/** What partners earn on deals, and when they pay it back. */
export function dealTerms(program: Whole, voice: Voice): Term[] {
  const { deals } = voice.words;
  const { registrationMargin, influencedCredit, volumeCustomFrom, clawback } = program.deal;
  const influenced = isZero(influencedCredit) ? deals.influencedNone : deals.ofInfluenced;
  return [
    ...commissions(program, voice),
    ...unlessZero(registrationMargin, {
      name: deals.registration,
      texts: [voice.say(deals.ofRegistration, { margin: [registrationMargin, "share"] })],
    }),
    ...rebates(program, voice),
    { name: deals.influenced, texts: [voice.say(influenced, { credit: [influencedCredit, "share"] })] },
    ...(volumeCustomFrom === null
      ? []
      : [
          { name: deals.custom, texts: [voice.say(deals.customFrom, { from: [volumeCustomFrom, "money"] })] },
        ]),
    clawbackTerm(clawback, voice),
  ];
}
