import { type Approval, type GuideProgram, isZero } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";
import type { Term } from "./term.js";

function approvalText(
  { below, approver }: Approval,
  before: Approval | undefined,
  guideText: GuideText,
): string {
  const { funds } = guideText.words;
  const from = before?.below;
  const figures = { approver, below: [below ?? "0", "money"], from: [from ?? "0", "money"] } as const;
  if (below === null) return guideText.fill(from ? funds.from : funds.any, figures);
  return guideText.fill(from ? funds.between : funds.below, figures);
}

/**
 * The sentence about tiers with an approver of their own. As in the calculators, that approver
 * replaces all approvers of the program but the first; undefined if no tier has one, or if the
 * first approver decides on every amount.
 */
function ownApprover({ tiers, mdfApprovals }: GuideProgram, guideText: GuideText): string | undefined {
  const { funds } = guideText.words;
  if (!tiers.some(({ mdf }) => mdf.approver !== null && !isZero(mdf.annual))) return undefined;
  const [first] = mdfApprovals;
  if (!first) return funds.ownAll;
  return first.below === null ? undefined : guideText.fill(funds.own, { from: [first.below, "money"] });
}

/** The terms that apply to the funds of all tiers; none if no tier has a fund. */
export function fundTerms(program: GuideProgram, guideText: GuideText): Term[] {
  const { tiers, mdfApprovals } = program;
  const { funds } = guideText.words;
  if (tiers.every(({ mdf }) => isZero(mdf.annual))) return [];
  const own = ownApprover(program, guideText);
  const texts = mdfApprovals.map((each, at) => approvalText(each, mdfApprovals[at - 1], guideText));
  const approval: Term[] =
    texts.length > 0
      ? [{ name: funds.approval, texts, note: own }]
      : own
        ? [{ name: funds.approval, texts: [own] }]
        : [];
  return [{ name: funds.purpose, texts: [funds.about] }, ...approval];
}
