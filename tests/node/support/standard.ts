import { readFileSync } from "node:fs";
import type { Program } from "../../../www/src/core/contract/index.js";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A program with the English text in place of each text in several languages. */
export const inEnglish = (program: Program): Program =>
  JSON.parse(JSON.stringify(program), (_, value: unknown) =>
    isObject(value) && typeof value.en === "string" ? value.en : value,
  );

/** The standard program, as it is published, in English. */
export const STANDARD: Program = inEnglish(
  JSON.parse(readFileSync(new URL("../../../www/programs/standard.json", import.meta.url), "utf8")),
);

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

/** The program without the parts that a program with tiers of its own does not inherit. */
function withoutTierParts(base: Program): Program {
  const deal = { ...(base.deal as object), volumeRebates: [], registrationMargin: "0" };
  return { ...base, benefits: [], mdfApprovals: [], deal };
}

/**
 * A program with all omitted fields: from the standard program, and in a tier from the standard
 * tier with the same id.
 */
export function complete(program: Program = {}): Program {
  const whole = over(program, program.tiers === undefined ? STANDARD : withoutTierParts(STANDARD));
  const standard = STANDARD.tiers as Record<string, unknown>[];
  const tiers = (whole.tiers as Record<string, unknown>[]).map((tier) =>
    over(tier, standard.find(({ id }) => id === tier.id) ?? BARE),
  );
  return { ...whole, tiers };
}
