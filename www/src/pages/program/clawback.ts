import type { Term } from "./term.js";
import type { Voice } from "./voice.js";
import type { Clawback } from "./whole.js";

/**
 * What a partner pays back, as the deal model computes it: from the last day on nothing, whatever the other days say;
 * before the first day all, before the second half, and in between the days that are left.
 */
export function clawbackTerm(
  { fullBeforeDay, halfBeforeDay, proRataBeforeDay: last }: Clawback,
  voice: Voice,
): Term {
  const { clawback } = voice.words;
  const day = (message: string, before: string) => voice.say(message, { day: [before, "whole"] });
  const isEarlier = (one: string, other: string) => Number(one) < Number(other);
  const earlier = (one: string, other: string) => (isEarlier(one, other) ? one : other);
  const full = earlier(fullBeforeDay, last);
  const half = earlier(halfBeforeDay, last);
  if (!isEarlier("0", last)) return { name: clawback.title, texts: [clawback.never] };
  const upToHalf = isEarlier(full, half) ? half : full;
  return {
    name: clawback.title,
    texts: [
      ...(isEarlier("0", full) ? [day(clawback.full, full)] : []),
      ...(isEarlier(full, half) ? [day(clawback.half, half)] : []),
      ...(isEarlier(upToHalf, last) ? [day(clawback.part, last)] : []),
      day(clawback.nothing, last),
    ],
    note: clawback.about,
  };
}
