import { type Band, type Deal, isZero } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";

/**
 * The sentence for one bracket of a marginal scale: its rate applies to the part of the volume
 * within the bracket.
 */
function part({ from, rate }: Band, next: Band | undefined, guideText: GuideText): string {
  const { deals } = guideText.words;
  const figures = {
    rate: [rate, "share"],
    from: [from, "money"],
    to: [next?.from ?? "0", "money"],
  } as const;
  if (isZero(from)) return guideText.fill(next ? deals.partUpTo : deals.all, figures);
  return guideText.fill(next ? deals.part : deals.partAbove, figures);
}

/**
 * The sentence for one bracket of a whole-volume scale: the rate of the reached bracket applies to
 * the whole volume.
 */
function whole({ from, rate }: Band, next: Band | undefined, guideText: GuideText): string {
  const { deals } = guideText.words;
  const share = [rate, "share"] as const;
  if (!isZero(from)) return guideText.fill(deals.wholeFrom, { rate: share, from: [from, "money"] });
  return next
    ? guideText.fill(deals.wholeBelow, { rate: share, to: [next.from, "money"] })
    : guideText.fill(deals.all, { rate: share });
}

/** The commission by yearly volume: one sentence for each bracket. */
export const bracketTexts = (
  { commissionBasis, commissionBrackets: bands }: Deal,
  guideText: GuideText,
): string[] =>
  bands.map((band, at) => (commissionBasis === "whole" ? whole : part)(band, bands[at + 1], guideText));

/** The volume rebates: one sentence for each band, from the first band with a rate above zero. */
export function rebateTexts({ volumeRebates }: Deal, guideText: GuideText): string[] {
  const { deals } = guideText.words;
  const first = volumeRebates.findIndex(({ rate }) => !isZero(rate));
  if (first < 0) return [];
  return volumeRebates
    .slice(first)
    .map(({ from, rate }) =>
      isZero(from)
        ? guideText.fill(deals.rebateAll, { rate: [rate, "share"] })
        : guideText.fill(deals.rebateFrom, { rate: [rate, "share"], from: [from, "money"] }),
    );
}
