/**
 * Matches the hash of an address with figures, also if the hash was encoded once more. The first answer needs only
 * this mark; `link.ts` has the format.
 */
export const MARK = /figures[=%]/;
