/** Creates the program that a new form starts with. */
import type { Program } from "../../../core/contract/index.js";
import { programFrom } from "../../../element/start/program-source.js";
import { OWN_NAME } from "../outcome.js";
import { idFrom } from "../own-program.js";
import { READY_MADE } from "../state.js";
import { emptyTier } from "./tiers.js";

/** The starting points: the ready-made programs, and an empty program. */
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
 * Creates a program from a starting point. A ready-made program is copied in full, because the form
 * would otherwise hide values that are inherited. `inFull` returns a program in full, in one language.
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
  // The first keys of the file are those that identify the program.
  return { ...own, ...copy, ...own };
}
