import { readFileSync } from "node:fs";
import type { Program } from "../../../www/src/core/contract/index.js";

/** The standard program, as it is published. */
export const STANDARD: Program = JSON.parse(
  readFileSync(new URL("../../../www/programs/standard.json", import.meta.url), "utf8"),
);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Merges two objects field by field; fields that the first one lacks come from the second. A list
 * is never merged.
 */
function over(own: Record<string, unknown>, base: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(own).map(([key, value]) => {
    const inherited = base[key];
    return [key, isObject(value) && isObject(inherited) ? over(value, inherited) : value];
  });
  return { ...base, ...Object.fromEntries(fields) };
}

/** The fields that a custom tier can omit. */
const BARE = { volumeRebates: false, graceQuarters: 0 };

interface Benefit {
  values: Record<string, unknown>;
}

/** The benefits of the standard program for the tiers of another program. */
function inherited(tiers: readonly Record<string, unknown>[]): Benefit[] {
  const known = (tier: string): boolean => tiers.some(({ id }) => id === tier);
  return (STANDARD.benefits as Benefit[]).map((benefit) => ({
    ...benefit,
    values: Object.fromEntries(Object.entries(benefit.values).filter(([tier]) => known(tier))),
  }));
}

/**
 * A program with all omitted fields: from the standard program, and in a tier from the standard
 * tier with the same id.
 */
export function complete(program: Program = {}): Program {
  const whole = over(program, STANDARD);
  const standard = STANDARD.tiers as Record<string, unknown>[];
  const tiers = (whole.tiers as Record<string, unknown>[]).map((tier) =>
    over(tier, standard.find(({ id }) => id === tier.id) ?? BARE),
  );
  return { ...whole, tiers, benefits: program.benefits ?? inherited(tiers) };
}
