import { mapped } from "./map.js";

/**
 * Imports a file of words, or a calculator that is linked with the standard program, by its name without an extension:
 * `locales/de/event-roi`, `linked/standard/event-roi`. Undefined if there is no such file. The element of pages has
 * `file-by-name.ts` in place of this module.
 */
export const dataFile: (name: string) => Promise<unknown> = mapped;
