/** All languages with words. A file of one's own has one language alone. */
export const everyLanguage: readonly string[] = ["ar", "de", "en", "es", "fr", "ja", "pt-BR"];

/** The language that has all words. In a file of one's own, it is the first language in the file. */
export const FALLBACK: string = "en";
