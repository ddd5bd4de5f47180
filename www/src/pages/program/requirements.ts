import type { Unit } from "../../core/contract/index.js";
import type { Voice } from "./voice.js";
import { isZero, type Requirement, type Tier } from "./whole.js";

type Kind = keyof Tier["requirements"];

/** Whether a tier takes some of it. */
const takes = (requirement: Requirement): requirement is string =>
  requirement !== null && !isZero(requirement);

/** Revenue and referrals are two ways into a tier; one that takes nothing is open to everyone. */
function way({ requirements: { revenue, referrals } }: Tier, voice: Voice): string | undefined {
  const { tiers } = voice.words;
  if (isZero(revenue) || isZero(referrals)) return undefined;
  const ways = [
    ...(revenue === null ? [] : [voice.say(tiers.ofRevenue, { revenue: [revenue, "money"] })]),
    ...(referrals === null ? [] : [voice.say(tiers.ofReferrals, { referrals: [referrals, "whole"] })]),
  ];
  const [one = "", other] = ways;
  return other === undefined ? one : voice.say(tiers.either, { revenue: one, referrals: other });
}

/** What it takes to get into a tier, in words. Everyone is in the first tier, whatever it states. */
export function requirementOf(tier: Tier, isFirst: boolean, voice: Voice): string {
  const { tiers } = voice.words;
  const { revenue, referrals, certifications } = tier.requirements;
  if (isFirst) return tiers.everyone;
  if (certifications === null || (revenue === null && referrals === null)) return tiers.closed;
  const first = way(tier, voice);
  if (isZero(certifications)) return first ?? tiers.open;
  const team = voice.say(tiers.ofTeam, { certifications: [certifications, "whole"] });
  return first === undefined ? team : voice.say(tiers.also, { way: first, team });
}

/** A column of numbers beside the words. */
export interface RequirementColumn {
  kind: Kind;
  title: string;
  /** What the number counts, for people who do not know the program yet. */
  about: string;
  /** A cell for each tier; undefined stands for nothing. */
  cells: readonly (string | undefined)[];
}

/** The columns of numbers; a requirement that no tier has is left out. */
export function requirementColumns(tiers: readonly Tier[], voice: Voice): RequirementColumn[] {
  const { words } = voice;
  const columns: [Kind, Unit, string, string][] = [
    ["revenue", "money", words.tiers.revenue, words.tiers.aboutRevenue],
    ["referrals", "whole", words.tiers.referrals, words.tiers.aboutReferrals],
    ["certifications", "whole", words.tiers.certifications, words.tiers.aboutTeam],
  ];
  const cell = (value: Requirement, unit: Unit, at: number) => {
    if (at === 0) return undefined;
    if (value === null) return words.tiers.notCounted;
    return takes(value) ? voice.figure(value, unit) : undefined;
  };
  return columns
    .filter(([kind]) => tiers.some(({ requirements }, at) => at > 0 && takes(requirements[kind])))
    .map(([kind, unit, title, about]) => ({
      kind,
      title,
      about,
      cells: tiers.map(({ requirements }, at) => cell(requirements[kind], unit, at)),
    }));
}
