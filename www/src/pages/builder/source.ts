import type { Finding, Program } from "../../core/contract/index.js";
import { programFrom, Unavailable } from "../../element/start/program-source.js";
import { type Place, readProgram } from "./read-program.js";
import type { Settings } from "./state.js";

/** A program as it was chosen, before any change. */
export interface Given {
  /** What there is to compute with; nothing is the standard program. */
  program?: Program | undefined;
  /** How an element names it, where it can. */
  named?: string;
  /** Why there is none, in a sentence. */
  missing?: string;
  /** Where in the text it cannot be read. */
  place?: Place;
  /** Where in the text a finding stands. */
  placeOf?: (finding: Finding) => Place;
  /** Worth a look by the linter: it comes from somebody. */
  isForeign: boolean;
}

async function fetched(address: string): Promise<Given> {
  if (address === "") return { missing: "Type the address of the file.", isForeign: true };
  // A word alone would be taken for the id of a ready-made program.
  if (!/[/.]/.test(address)) {
    return { missing: "An address has a slash or a dot in it: /partners/acme.json.", isForeign: true };
  }
  try {
    return { program: await programFrom(address, "en"), named: address, isForeign: true };
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return {
      missing:
        "This page cannot fetch the file: it is not there, is no JSON, or its server keeps it from other sites. The lines below name it all the same.",
      named: address,
      isForeign: true,
    };
  }
}

function pasted(text: string): Given {
  if (text.trim() === "") return { missing: "Paste the file, or open it.", isForeign: true };
  const read = readProgram(text);
  if ("unreadable" in read) return { missing: read.unreadable, place: read.place, isForeign: true };
  const { program, placeOf } = read;
  return { program, placeOf: ({ path }) => placeOf(path), isForeign: true };
}

/** Fetches or reads the program that was chosen. */
export async function givenBy({ source, address, text }: Settings): Promise<Given> {
  if (source === "own") return pasted(text);
  if (source === "address") return fetched(address.trim());
  return { program: await programFrom(source, "en"), named: source, isForeign: false };
}
