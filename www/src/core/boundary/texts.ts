/** The language that every ready-made program has, and the default. */
export const ENGLISH = "en";

/**
 * The kind of a value in a program, with regard to texts: a text, an object whose values are texts (a benefit's
 * texts by tier, a row of a table), the value of a preset, or none of these.
 */
export type Place = "text" | "texts" | "preset" | undefined;

const PLACES: Record<string, Place> = {
  name: "text",
  approver: "text",
  disclaimer: "text",
  values: "texts",
  value: "preset",
};

/** The place of a member, by its name in an object at a place. `src/program/languages.rs` has the same rule. */
export const placeIn = (holder: Place, key: string): Place =>
  holder === "texts" ? "text" : Object.hasOwn(PLACES, key) ? PLACES[key] : undefined;

/** The place of the items of a list. */
export const placeOfItems = (list: Place): Place => (list === "preset" ? "texts" : undefined);

/** Whether an object at a place is a text in several languages. */
export const isByLanguage = (place: Place): boolean => place === "text" || place === "preset";

/**
 * The language that a locale chooses among those of a text: the locale's own, else its base language, else English,
 * else the first; undefined if there are none.
 */
export function chosenLanguage(languages: readonly string[], locale: string): string | undefined {
  const [base = ""] = locale.split("-");
  const called = (name: string) =>
    languages.find((language) => language.toLowerCase() === name.toLowerCase());
  return called(locale) ?? called(base) ?? called(ENGLISH) ?? languages[0];
}
