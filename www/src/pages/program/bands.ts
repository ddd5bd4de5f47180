import type { Voice } from "./voice.js";
import { type Band, type Deal, isZero } from "./whole.js";

/** What one bracket pays if each rate applies to its own part of the volume. */
function part({ from, rate }: Band, next: Band | undefined, voice: Voice): string {
  const { deals } = voice.words;
  const figures = {
    rate: [rate, "share"],
    from: [from, "money"],
    to: [next?.from ?? "0", "money"],
  } as const;
  if (isZero(from)) return voice.say(next ? deals.partUpTo : deals.all, figures);
  return voice.say(next ? deals.part : deals.partAbove, figures);
}

/** What one bracket pays if the rate of the bracket that is reached applies to all. */
function whole({ from, rate }: Band, next: Band | undefined, voice: Voice): string {
  const { deals } = voice.words;
  const share = [rate, "share"] as const;
  if (!isZero(from)) return voice.say(deals.wholeFrom, { rate: share, from: [from, "money"] });
  return next
    ? voice.say(deals.wholeBelow, { rate: share, to: [next.from, "money"] })
    : voice.say(deals.all, { rate: share });
}

/** The commission by yearly volume, a text for each bracket. */
export const bracketTexts = ({ commissionBasis, commissionBrackets: bands }: Deal, voice: Voice): string[] =>
  bands.map((band, at) => (commissionBasis === "whole" ? whole : part)(band, bands[at + 1], voice));

/** The volume rebates; bands that pay nothing before the first one that pays go without saying. */
export function rebateTexts({ volumeRebates }: Deal, voice: Voice): string[] {
  const { deals } = voice.words;
  const first = volumeRebates.findIndex(({ rate }) => !isZero(rate));
  if (first < 0) return [];
  return volumeRebates
    .slice(first)
    .map(({ from, rate }) =>
      isZero(from)
        ? voice.say(deals.rebateAll, { rate: [rate, "share"] })
        : voice.say(deals.rebateFrom, { rate: [rate, "share"], from: [from, "money"] }),
    );
}
