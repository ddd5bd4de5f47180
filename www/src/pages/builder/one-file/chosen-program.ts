import {
  chosenLanguage,
  isByLanguage,
  type Place,
  placeIn,
  placeOfItems,
} from "../../../core/boundary/texts.js";
import type { Program } from "../../../core/contract/index.js";

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with the given members; a member named `__proto__` becomes a normal property. */
const bagOf = (members: [string, unknown][]): Bag => Object.fromEntries(members);

/** Removes the languages that are not needed from all texts within a value of a program. */
function inLanguages(value: unknown, languages: readonly string[], place: Place): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguages(item, languages, placeOfItems(place)));
  if (!isBag(value)) return value;
  const members = Object.entries(value);
  if (!isByLanguage(place)) {
    return bagOf(members.map(([key, each]) => [key, inLanguages(each, languages, placeIn(place, key))]));
  }
  const read = languages.map((language) => chosenLanguage(Object.keys(value), language));
  return bagOf(members.filter(([language]) => read.includes(language)));
}

/** Removes the presets of other calculators and the texts in other languages from a program. */
export function chosenProgram(
  program: Program,
  calculators: readonly string[],
  languages: readonly string[],
): Program {
  const { $schema: _, ...rest } = inLanguages(program, languages, undefined) as Bag;
  if (!isBag(rest.calculators)) return rest;
  const presets = Object.entries(rest.calculators).filter(([id]) => calculators.includes(id));
  return { ...rest, calculators: bagOf(presets) };
}
