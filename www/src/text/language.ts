import { everyLanguage, FALLBACK } from "./known-languages.js";

const base = (locale: string) => locale.split("-")[0] ?? "";

/** The closest language with words: the locale itself, or one with the same base language. */
export function languageFor(locale: string): string {
  const isKin = (language: string) => base(language) === base(locale);
  const candidates = [locale, base(locale), everyLanguage.find(isKin)];
  return candidates.find((language) => language && everyLanguage.includes(language)) ?? FALLBACK;
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean => language === "ar";
