/** The texts that stand before, between and after the items of a list, as the language joins them. */
export function joints(count: number, language: string): string[] {
  // Of the two habits of English the one without a comma before "and".
  const format = new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" });
  const parts = format.formatToParts(Array.from({ length: count }, () => "-"));
  const between = [""];
  for (const { type, value } of parts) {
    if (type === "element") between.push("");
    else between.splice(-1, 1, value);
  }
  return between;
}

/** Texts as the language lists them: "a, b and c". */
export const listed = (texts: readonly string[], language: string): string =>
  joints(texts.length, language)
    .map((joint, at) => joint + (texts[at] ?? ""))
    .join("");

/** A noun within a sentence: with a small letter, where the language has nouns so. */
export const withinSentence = (noun: string, language: string): string =>
  language === "de" ? noun : noun.toLocaleLowerCase(language);
