import type { LinkedDefinition } from "../answers.js";

// Lazy imports, so that a page fetches only the definitions of the calculators that it shows.
const files = import.meta.glob<{ default: LinkedDefinition }>("./*.json", {
  base: "../../../pkg/linked/standard",
});

/** Fetches a calculator that is linked with the standard program; undefined if no calculator has this id. */
export async function standardDefinition(id: string): Promise<LinkedDefinition | undefined> {
  return (await files[`./${id}.json`]?.())?.default;
}
