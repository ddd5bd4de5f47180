// What a file of one's own has in place of the modules with words, calculators and programs:
// config/vite-plugins/chosen-inside.mjs puts these exports there.
import { inside } from "./inside.js";

/** In place of the ids of all calculators. */
export const { calculators } = inside;

/** In place of the units of every calculator's named steps. */
export const { steps } = inside;

/** In place of what only the vendor sees of every calculator. */
export const { internal } = inside;

/** In place of the names of default rows in every language. */
export const { rows } = inside;

/** In place of the standard program in every language. */
export const { standard } = inside;

/** In place of English, which may not be inside. */
export const FALLBACK: string = inside.languages[0] ?? "";
