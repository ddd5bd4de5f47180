/**
 * What an address with figures has behind its `#`, also one that was encoded once more. The first answer looks for
 * nothing else; `link.ts` knows the format.
 */
export const MARK = /figures[=%]/;
