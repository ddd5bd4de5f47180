import type { Program } from "../../core/contract/index.js";
import { READY_MADE } from "../builder/state.js";
import { programIn } from "../embed/placed.js";

/**
 * The source of the program: an id or an address, the hash of a link, or a file that a visitor
 * opened.
 */
export type Source =
  | { kind: "named"; name: string }
  | { kind: "packed"; program: Program }
  | { kind: "file"; file: string; program: Program };

/** Reads the source from the address; a packed program in the hash overrides the query. */
export function sourceIn(query: URLSearchParams, hash: string): Source {
  const program = programIn(hash);
  if (program !== undefined) return { kind: "packed", program };
  return { kind: "named", name: query.get("program") || "standard" };
}

/**
 * Whether the page lets visitors choose a program: not if a link names an owner's program, because
 * partners open such links to read that one.
 */
export const isChosenHere = (source: Source): boolean =>
  source.kind === "file" || (source.kind === "named" && isReadyMade(source.name));

const isReadyMade = (name: string): boolean => (READY_MADE as readonly string[]).includes(name);
