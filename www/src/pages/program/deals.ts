import { bracketTexts, rebateTexts } from "./bands.js";
import { clawbackTerm } from "./clawback.js";
import { type GuideProgram, isZero } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";
import type { Term } from "./term.js";

/** A list with the term, or an empty list if the rate of the term is zero. */
const unlessZero = (value: string, term: Term): Term[] => (isZero(value) ? [] : [term]);

function commissions({ deal }: GuideProgram, guideText: GuideText): Term[] {
  const { deals } = guideText.words;
  const share = {
    rate: [deal.revenueShareRate, "share"],
    months: [deal.revenueShareMonths, "months"],
  } as const;
  const brackets: Term = {
    name: deals.brackets,
    texts: bracketTexts(deal, guideText),
    note: deal.commissionBrackets.length > 1 ? deals[deal.commissionBasis] : undefined,
  };
  return [
    ...unlessZero(deal.referralRate, {
      name: deals.referral,
      texts: [guideText.fill(deals.ofReferral, { rate: [deal.referralRate, "share"] })],
    }),
    ...unlessZero(deal.revenueShareRate, {
      name: deals.share,
      texts: [guideText.fill(deals.ofShare, share)],
    }),
    ...(deal.commissionBrackets.some(({ rate }) => !isZero(rate)) ? [brackets] : []),
  ];
}

/** The volume rebates, with the names of the tiers that get them; no term if no tier does. */
function rebates({ deal, tiers }: GuideProgram, guideText: GuideText): Term[] {
  const { deals } = guideText.words;
  const texts = rebateTexts(deal, guideText);
  const names = tiers.filter(({ volumeRebates }) => volumeRebates).map(({ name }) => name);
  if (texts.length === 0 || names.length === 0) return [];
  return [
    { name: deals.rebate, texts, note: guideText.fill(deals.rebateTiers, { tiers: guideText.list(names) }) },
  ];
}

/** The terms for deals: commissions, margins, rebates and the clawback. */
export function dealTerms(program: GuideProgram, guideText: GuideText): Term[] {
  const { deals } = guideText.words;
  const { registrationMargin, influencedCredit, volumeCustomFrom, clawback } = program.deal;
  const influenced = isZero(influencedCredit) ? deals.influencedNone : deals.ofInfluenced;
  return [
    ...commissions(program, guideText),
    ...unlessZero(registrationMargin, {
      name: deals.registration,
      texts: [guideText.fill(deals.ofRegistration, { margin: [registrationMargin, "share"] })],
    }),
    ...rebates(program, guideText),
    { name: deals.influenced, texts: [guideText.fill(influenced, { credit: [influencedCredit, "share"] })] },
    ...(volumeCustomFrom === null
      ? []
      : [
          {
            name: deals.custom,
            texts: [guideText.fill(deals.customFrom, { from: [volumeCustomFrom, "money"] })],
          },
        ]),
    clawbackTerm(clawback, guideText),
  ];
}
