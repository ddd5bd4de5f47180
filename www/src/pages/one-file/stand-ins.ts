// A file of one's own has these exports in place of the modules with words, calculators and programs;
// config/vite-plugins/chosen-inside.mjs makes the replacement.
import { inside } from "./inside.js";

/** Replaces the ids of all calculators. */
export const { calculators } = inside;

/** Replaces the units of every calculator's named steps. */
export const { steps } = inside;

/** Replaces the list of parts of every calculator that only the vendor sees. */
export const { internal } = inside;

/** Replaces the names of default rows in every language. */
export const { rows } = inside;

/** Replaces the standard program in every language. */
export const { standard } = inside;

/** Replaces the list of all languages. */
export const everyLanguage: readonly string[] = inside.languages;

/** Replaces English as the fallback language, because the file may not contain English. */
export const FALLBACK: string = inside.languages[0] ?? "";
