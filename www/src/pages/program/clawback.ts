import type { Clawback } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";
import type { Term } from "./term.js";

/**
 * A step of a clawback: the share that a partner pays back before a day. `nothing` applies from
 * that day on.
 */
export interface ClawbackStep {
  back: "full" | "half" | "part" | "nothing";
  day: string;
}

const isEarlier = (one: string, other: string) => Number(one) < Number(other);

const earlier = (one: string, other: string) => (isEarlier(other, one) ? other : one);

/**
 * The steps of a clawback in the order of their days, with the rules of the deal model. A partner
 * pays back the full commission before `fullBeforeDay`, half before `halfBeforeDay`, a share for
 * the remaining days before `proRataBeforeDay`, and nothing from `proRataBeforeDay` on, even if
 * another day is later. A program without a clawback has no steps.
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

/** The clawback: how much of a commission a partner pays back if the customer cancels. */
export function clawbackTerm(days: Clawback, guideText: GuideText): Term {
  const { clawback } = guideText.words;
  const steps = clawbackSteps(days);
  if (steps.length === 0) return { name: clawback.title, texts: [clawback.never] };
  const texts = steps.map(({ back, day }) => guideText.fill(clawback[back], { day: [day, "count"] }));
  return { name: clawback.title, texts, note: clawback.about };
}
