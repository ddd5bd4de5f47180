import type { Program } from "../../core/contract/index.js";
import { READY_MADE } from "../builder/state.js";
import { programIn } from "../embed/placed.js";

/** Where the program of the page comes from. */
export type Source =
  | { kind: "named"; name: string }
  | { kind: "packed"; program: Program }
  | { kind: "file"; file: string; program: Program };

/** The program of an address: behind the `#`, by id, or by address of a file. */
export function sourceIn(query: URLSearchParams, hash: string): Source {
  const program = programIn(hash);
  if (program !== undefined) return { kind: "packed", program };
  return { kind: "named", name: query.get("program") || "standard" };
}

/**
 * Whether a visitor chose the program here, and may choose another one. A link to a program of someone's own shows
 * the guide alone, because partners read it.
 */
export const isChosenHere = (source: Source): boolean =>
  source.kind === "file" || (source.kind === "named" && isReadyMade(source.name));

const isReadyMade = (name: string): boolean => (READY_MADE as readonly string[]).includes(name);
