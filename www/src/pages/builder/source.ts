import type { Finding, Program } from "../../core/contract/index.js";
import { programFrom, Unavailable } from "../../element/start/program-source.js";
import { type Place, readProgram } from "./read-program.js";
import type { Settings } from "./state.js";

/** The chosen program, before any change. */
export interface Given {
  /** The program's data; undefined for the standard program. */
  program?: Program | undefined;
  /** The id or the address for the element's `program` attribute; absent for a pasted program. */
  named?: string;
  /** The reason why there is no program, as a sentence. */
  missing?: string;
  /** The place of the syntax error in the pasted text. */
  place?: Place;
  /** The place of a finding in the pasted text. */
  placeOf?: (finding: Finding) => Place;
  /** Whether the linter checks the program. Ready-made programs are not checked. */
  isForeign: boolean;
}

async function fetched(address: string): Promise<Given> {
  if (address === "") return { missing: "Enter the URL of the file.", isForeign: true };
  // The element would read a word without dot and slash as the id of a ready-made program.
  if (!/[/.]/.test(address)) {
    return { missing: "A URL has a slash or a dot in it: /partners/acme.json.", isForeign: true };
  }
  try {
    return { program: await programFrom(address, "en"), named: address, isForeign: true };
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return {
      missing:
        "This page cannot load the file: it does not exist, is not JSON, or its server blocks other sites. The code below uses its URL all the same.",
      named: address,
      isForeign: true,
    };
  }
}

function pasted(text: string): Given {
  if (text.trim() === "") return { missing: "Paste a file, or upload one.", isForeign: true };
  const read = readProgram(text);
  if ("unreadable" in read) return { missing: read.unreadable, place: read.place, isForeign: true };
  const { program, placeOf } = read;
  return { program, placeOf: ({ path }) => placeOf(path), isForeign: true };
}

/** Loads or parses the chosen program. */
export async function givenBy({ source, address, text }: Settings): Promise<Given> {
  if (source === "own") return pasted(text);
  if (source === "address") return fetched(address.trim());
  return { program: await programFrom(source, "en"), named: source, isForeign: false };
}
