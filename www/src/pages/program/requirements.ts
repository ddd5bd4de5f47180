import type { Unit } from "../../core/contract/index.js";
import { isZero, type Requirement, type Tier } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";

type Kind = keyof Tier["requirements"];

/** Whether a requirement has a minimum above zero. */
const hasMinimum = (requirement: Requirement): requirement is string =>
  requirement !== null && !isZero(requirement);

/**
 * The sentence about revenue and referrals, either of which qualifies a partner for a tier.
 * Undefined if one of them has a minimum of zero, because every partner meets it.
 */
function way({ requirements: { revenue, referrals } }: Tier, guideText: GuideText): string | undefined {
  const { tiers } = guideText.words;
  if (isZero(revenue) || isZero(referrals)) return undefined;
  const ways = [
    ...(revenue === null ? [] : [guideText.fill(tiers.ofRevenue, { revenue: [revenue, "money"] })]),
    ...(referrals === null ? [] : [guideText.fill(tiers.ofReferrals, { referrals: [referrals, "whole"] })]),
  ];
  const [one = "", other] = ways;
  return other === undefined ? one : guideText.fill(tiers.either, { revenue: one, referrals: other });
}

/**
 * The requirements of a tier in words. Everyone is in the first tier, so its requirements do not
 * count.
 */
export function requirementOf(tier: Tier, isFirst: boolean, guideText: GuideText): string {
  const { tiers } = guideText.words;
  const { revenue, referrals, certifications } = tier.requirements;
  if (isFirst) return tiers.everyone;
  if (certifications === null || (revenue === null && referrals === null)) return tiers.closed;
  const first = way(tier, guideText);
  if (isZero(certifications)) return first ?? tiers.open;
  const team = guideText.fill(tiers.ofTeam, { certifications: [certifications, "whole"] });
  return first === undefined ? team : guideText.fill(tiers.also, { way: first, team });
}

/** A column of the table of tiers: one kind of requirement, as figures. */
export interface RequirementColumn {
  kind: Kind;
  title: string;
  /** Explains which figure counts, for readers who do not know the program. */
  about: string;
  /** One text for each tier; undefined for tiers without the requirement. */
  cells: readonly (string | undefined)[];
}

/** The columns of figures, one for each kind of requirement that some tier has. */
export function requirementColumns(tiers: readonly Tier[], guideText: GuideText): RequirementColumn[] {
  const { words } = guideText;
  const columns: [Kind, Unit, string, string][] = [
    ["revenue", "money", words.tiers.revenue, words.tiers.aboutRevenue],
    ["referrals", "whole", words.tiers.referrals, words.tiers.aboutReferrals],
    ["certifications", "whole", words.tiers.certifications, words.tiers.aboutTeam],
  ];
  const cell = (value: Requirement, unit: Unit, at: number) => {
    if (at === 0) return undefined;
    if (value === null) return words.tiers.notCounted;
    return hasMinimum(value) ? guideText.figure(value, unit) : undefined;
  };
  return columns
    .filter(([kind]) => tiers.some(({ requirements }, at) => at > 0 && hasMinimum(requirements[kind])))
    .map(([kind, unit, title, about]) => ({
      kind,
      title,
      about,
      cells: tiers.map(({ requirements }, at) => cell(requirements[kind], unit, at)),
    }));
}
