import type { Voice } from "./voice.js";
import { isZero, type Tier, type Whole } from "./whole.js";

/** A row of a table whose columns are the tiers. */
export interface TierRow {
  label: string;
  help?: string;
  /** A cell for each tier; undefined stands for nothing. */
  cells: readonly (string | undefined)[];
}

const hasFund = ({ mdf }: Tier) => !isZero(mdf.annual);

/** Who approves spending of a tier's fund. */
function approverOf(tier: Tier, { mdfApprovals }: Whole, voice: Voice): string | undefined {
  if (!hasFund(tier)) return undefined;
  return tier.mdf.approver ?? (mdfApprovals.length > 0 ? voice.words.gets.byAmount : undefined);
}

/** What each tier pays; a term that no tier has is left out. */
export function tierTerms(program: Whole, voice: Voice): TierRow[] {
  const { gets, all } = voice.words;
  const row = (label: string, cell: (tier: Tier) => string | undefined, help?: string): TierRow => ({
    label,
    ...(help ? { help } : {}),
    cells: program.tiers.map(cell),
  });
  const rate = (value: string) => (isZero(value) ? undefined : voice.figure(value, "share"));
  const quarters = ({ graceQuarters }: Tier) =>
    isZero(graceQuarters) ? undefined : voice.say(gets.quarters, { quarters: [graceQuarters, "whole"] });
  const hasRebates = program.deal.volumeRebates.some(({ rate }) => !isZero(rate));
  return [
    row(gets.commission, ({ commissionRate }) => rate(commissionRate), gets.aboutCommission),
    row(gets.margin, ({ resellerMargin }) => rate(resellerMargin), gets.aboutMargin),
    row(gets.rebates, ({ volumeRebates }) => (volumeRebates && hasRebates ? all.yes : undefined)),
    row(gets.fund, ({ mdf }) => voice.limit(mdf.annual)),
    row(gets.cap, (tier) => (hasFund(tier) ? voice.limit(tier.mdf.quarterlyCap) : undefined)),
    row(gets.approver, (tier) => approverOf(tier, program, voice)),
    row(gets.grace, quarters, gets.aboutGrace),
  ].filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

/** The benefits; one that no tier gets is left out. */
export function benefitRows({ tiers, benefits }: Whole): TierRow[] {
  return benefits
    .map(({ name, values }) => ({ label: name, cells: tiers.map(({ id }) => values[id] ?? undefined) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
}
