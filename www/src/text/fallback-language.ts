/** The language that has all words. In a file for one calculator, it is the first language in the file. */
export const FALLBACK: string = "en";
