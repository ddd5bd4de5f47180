/** The programs that a program of one's own may start from. */
import type { Program } from "../../../core/contract/index.js";
import { programFrom } from "../../../element/start/program-source.js";
import { OWN_NAME } from "../outcome.js";
import { idFrom } from "../own-program.js";
import { READY_MADE } from "../state.js";
import { emptyTier } from "./tiers.js";

/** What a form may start from. */
export const STARTS = [...READY_MADE, "blank"] as const;
export type Start = (typeof STARTS)[number];

/** A program with one tier, and nothing that depends on tiers. */
const BLANK: Program = {
  tiers: [emptyTier("registered", "Registered")],
  benefits: [],
  mdfApprovals: [],
  deal: { volumeRebates: [], registrationMargin: "0" },
};

/**
 * The data of a new program: a copy of a ready-made one in full, so that nothing in it is inherited
 * unseen, or a blank one. `inFull` gives a program with texts in one language.
 */
export async function startFrom(
  start: Start,
  currency: string,
  inFull: (program: Program | undefined) => Program,
): Promise<Program> {
  const given = start === "blank" ? BLANK : inFull(await programFrom(start, "en"));
  const { calculators: _, disclaimer: __, ...copy } = given;
  const own = {
    version: 1,
    id: idFrom(OWN_NAME),
    name: OWN_NAME,
    currency: currency || copy.currency || "USD",
  };
  // The order of the keys is that of the file.
  return { ...own, ...copy, ...own };
}
