/** The texts before, between and after the items of a list in a language. */
export function joints(count: number, language: string): string[] {
  // English without the comma before "and".
  const format = new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" });
  const parts = format.formatToParts(Array.from({ length: count }, () => "-"));
  const between = [""];
  for (const { type, value } of parts) {
    if (type === "element") between.push("");
    else between.splice(-1, 1, value);
  }
  return between;
}

/** Joins texts as the language does: "a, b and c". */
export const listed = (texts: readonly string[], language: string): string =>
  joints(texts.length, language)
    .map((joint, at) => joint + (texts[at] ?? ""))
    .join("");

/** A noun within a sentence: in lower case, except in languages that capitalize nouns. */
export const withinSentence = (noun: string, language: string): string =>
  language === "de" ? noun : noun.toLocaleLowerCase(language);
