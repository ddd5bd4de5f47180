import ids from "../../pkg/calculators.json";
import type { Definition } from "./engine.js";

// Lazy imports, so that a page fetches only the definitions of the calculators that it shows.
const files = import.meta.glob<{ default: Definition }>("../../pkg/definitions/*.json");

/** The ids of all calculators, in the gallery's order. */
export const calculatorIds: readonly string[] = ids;

/** Fetches a calculator's definition; undefined if no calculator has this id. */
export async function definitionOf(id: string): Promise<Definition | undefined> {
  return (await files[`../../pkg/definitions/${id}.json`]?.())?.default;
}

/** Fetches all definitions: the calculators in the gallery's order, then the rules for programs. */
export async function everyDefinition(): Promise<Definition[]> {
  const all = await Promise.all([...calculatorIds, "rules"].map(definitionOf));
  return all.filter((definition) => definition !== undefined);
}
