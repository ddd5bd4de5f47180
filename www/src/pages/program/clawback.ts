import type { Term } from "./term.js";
import type { Voice } from "./voice.js";
import type { Clawback } from "./whole.js";

/** What is paid back before a day; `nothing` from that day on. */
export interface ClawbackStep {
  back: "full" | "half" | "part" | "nothing";
  day: string;
}

const isEarlier = (one: string, other: string) => Number(one) < Number(other);

const earlier = (one: string, other: string) => (isEarlier(other, one) ? other : one);

/**
 * The steps of a clawback, as the deal model computes it: from the last day on nothing, whatever the other days say;
 * before the first day all, before the second half, and in between the days that are left. None if nothing is ever
 * paid back.
 */
export function clawbackSteps({
  fullBeforeDay,
  halfBeforeDay,
  proRataBeforeDay: last,
}: Clawback): ClawbackStep[] {
  const full = earlier(fullBeforeDay, last);
  const half = earlier(halfBeforeDay, last);
  const afterHalf = isEarlier(full, half) ? half : full;
  if (!isEarlier("0", last)) return [];
  return [
    ...(isEarlier("0", full) ? [{ back: "full", day: full } as const] : []),
    ...(isEarlier(full, half) ? [{ back: "half", day: half } as const] : []),
    ...(isEarlier(afterHalf, last) ? [{ back: "part", day: last } as const] : []),
    { back: "nothing", day: last },
  ];
}

/** What a partner pays back if a customer cancels. */
export function clawbackTerm(days: Clawback, voice: Voice): Term {
  const { clawback } = voice.words;
  const steps = clawbackSteps(days);
  if (steps.length === 0) return { name: clawback.title, texts: [clawback.never] };
  const texts = steps.map(({ back, day }) => voice.say(clawback[back], { day: [day, "count"] }));
  return { name: clawback.title, texts, note: clawback.about };
}
