import { readFileSync } from "node:fs";
import type { Program } from "../../../www/src/core/contract/index.js";

/** The partner program that is built in, as it is published. */
export const STANDARD: Program = JSON.parse(
  readFileSync(new URL("../../../www/programs/standard.json", import.meta.url), "utf8"),
);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields one by one: what the one leaves out is the other's. A list is never mixed with another. */
function over(own: Record<string, unknown>, base: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(own).map(([key, value]) => {
    const inherited = base[key];
    return [key, isObject(value) && isObject(inherited) ? over(value, inherited) : value];
  });
  return { ...base, ...Object.fromEntries(fields) };
}

/** What a tier of one's own may leave out. */
const BARE = { volumeRebates: false, graceQuarters: 0 };

interface Benefit {
  values: Record<string, unknown>;
}

/** The standard program's benefits, for the tiers that there are. */
function inherited(tiers: readonly Record<string, unknown>[]): Benefit[] {
  const known = (tier: string): boolean => tiers.some(({ id }) => id === tier);
  return (STANDARD.benefits as Benefit[]).map((benefit) => ({
    ...benefit,
    values: Object.fromEntries(Object.entries(benefit.values).filter(([tier]) => known(tier))),
  }));
}

/** A program with all that it leaves out: the standard program's, a tier's from the standard tier of the same id. */
export function complete(program: Program = {}): Program {
  const whole = over(program, STANDARD);
  const standard = STANDARD.tiers as Record<string, unknown>[];
  const tiers = (whole.tiers as Record<string, unknown>[]).map((tier) =>
    over(tier, standard.find(({ id }) => id === tier.id) ?? BARE),
  );
  return { ...whole, tiers, benefits: program.benefits ?? inherited(tiers) };
}
