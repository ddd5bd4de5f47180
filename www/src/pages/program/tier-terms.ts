import { type GuideProgram, isZero, type Tier } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";

/** A row of a table whose columns are the tiers. */
export interface TierRow {
  label: string;
  help?: string;
  /** One text for each tier; undefined for tiers without this term. */
  cells: readonly (string | undefined)[];
}

const hasFund = ({ mdf }: Tier) => !isZero(mdf.annual);

/** The approver for a tier's fund: a name, or "by amount" if the program has approval limits. */
function approverOf(tier: Tier, { mdfApprovals }: GuideProgram, guideText: GuideText): string | undefined {
  if (!hasFund(tier)) return undefined;
  return tier.mdf.approver ?? (mdfApprovals.length > 0 ? guideText.words.gets.byAmount : undefined);
}

/** The rows for commission, margin, rebates and funds; a term that no tier has is left out. */
export function tierTerms(program: GuideProgram, guideText: GuideText): TierRow[] {
  const { gets, all } = guideText.words;
  const row = (label: string, cell: (tier: Tier) => string | undefined, help?: string): TierRow => ({
    label,
    ...(help ? { help } : {}),
    cells: program.tiers.map(cell),
  });
  const rate = (value: string) => (isZero(value) ? undefined : guideText.figure(value, "share"));
  const quarters = ({ graceQuarters }: Tier) =>
    isZero(graceQuarters) ? undefined : guideText.fill(gets.quarters, { quarters: [graceQuarters, "whole"] });
  const hasRebates = program.deal.volumeRebates.some(({ rate }) => !isZero(rate));
  return [
    row(gets.commission, ({ commissionRate }) => rate(commissionRate), gets.aboutCommission),
    row(gets.margin, ({ resellerMargin }) => rate(resellerMargin), gets.aboutMargin),
    row(gets.rebates, ({ volumeRebates }) => (volumeRebates && hasRebates ? all.yes : undefined)),
    row(gets.fund, ({ mdf }) => guideText.limit(mdf.annual)),
    row(gets.cap, (tier) => (hasFund(tier) ? guideText.limit(tier.mdf.quarterlyCap) : undefined)),
    row(gets.approver, (tier) => approverOf(tier, program, guideText)),
    row(gets.grace, quarters, gets.aboutGrace),
  ].filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

/** The rows for benefits; a benefit that no tier gets is left out. */
export function benefitRows({ tiers, benefits }: GuideProgram): TierRow[] {
  return benefits
    .map(({ name, values }) => ({ label: name, cells: tiers.map(({ id }) => values[id] ?? undefined) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
}
