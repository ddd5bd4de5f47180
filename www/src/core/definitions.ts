import ids from "../../pkg/calculators.json";
import type { Definition } from "./engine.js";

// A page fetches the definitions of the calculators that it shows, and no others.
const files = import.meta.glob<{ default: Definition }>("../../pkg/definitions/*.json");

/** Every calculator that there is, in the gallery's order. */
export const calculatorIds: readonly string[] = ids;

/** A calculator's definition; none where there is no such calculator. */
export async function definitionOf(id: string): Promise<Definition | undefined> {
  return (await files[`../../pkg/definitions/${id}.json`]?.())?.default;
}

/** Every calculator, in the gallery's order; then the rules for programs. */
export async function everyDefinition(): Promise<Definition[]> {
  const all = await Promise.all([...calculatorIds, "rules"].map(definitionOf));
  return all.filter((definition) => definition !== undefined);
}
