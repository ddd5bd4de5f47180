import type { Term } from "./term.js";
import type { Voice } from "./voice.js";
import { type Approval, isZero, type Whole } from "./whole.js";

function approvalText({ below, approver }: Approval, before: Approval | undefined, voice: Voice): string {
  const { funds } = voice.words;
  const from = before?.below;
  const figures = { approver, below: [below ?? "0", "money"], from: [from ?? "0", "money"] } as const;
  if (below === null) return voice.say(from ? funds.from : funds.any, figures);
  return voice.say(from ? funds.between : funds.below, figures);
}

/** From when on an approver of a tier's own decides, as the calculators do it; undefined if never. */
function ownApprover({ tiers, mdfApprovals }: Whole, voice: Voice): string | undefined {
  const { funds } = voice.words;
  if (!tiers.some(({ mdf }) => mdf.approver !== null && !isZero(mdf.annual))) return undefined;
  const [first] = mdfApprovals;
  if (!first) return funds.ownAll;
  return first.below === null ? undefined : voice.say(funds.own, { from: [first.below, "money"] });
}

/** What holds for the funds of all tiers; nothing if no tier has a fund. */
export function fundTerms(program: Whole, voice: Voice): Term[] {
  const { tiers, mdfApprovals } = program;
  const { funds } = voice.words;
  if (tiers.every(({ mdf }) => isZero(mdf.annual))) return [];
  const own = ownApprover(program, voice);
  const texts = mdfApprovals.map((each, at) => approvalText(each, mdfApprovals[at - 1], voice));
  const approval: Term[] =
    texts.length > 0
      ? [{ name: funds.approval, texts, note: own }]
      : own
        ? [{ name: funds.approval, texts: [own] }]
        : [];
  return [{ name: funds.purpose, texts: [funds.about] }, ...approval];
}
