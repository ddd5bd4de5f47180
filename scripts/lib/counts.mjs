import { stripVTControlCharacters } from "node:util";

/** Adds up a word's number over all matches: "2 passed" and "3 passed" are 5. */
const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, [, n]) => total + Number(n), 0);

/** Closing lines of cargo and of wasm-bindgen: "test result: ok. 3 passed; 0 failed; …", one for each binary. */
const cargo = (text) => ({
  passed: sum(text, /^test result: .*?(\d+) passed/gm),
  failed: sum(text, /^test result: .*?(\d+) failed/gm),
});

/** Vitest's: "Tests  1 failed | 8 passed (9)". */
const vitest = (text) => {
  const closing = text.match(/^\s*Tests\s+.*$/gm)?.at(-1) ?? "";
  return { passed: sum(closing, /(\d+) passed/g), failed: sum(closing, /(\d+) failed/g) };
};

/** Playwright's, one line each: "  1 failed", "  8 passed (3.2s)". */
const playwright = (text) => ({
  passed: sum(text, /^\s*(\d+) passed\b/gm),
  failed: sum(text, /^\s*(\d+) failed$/gm),
});

const readers = { cargo, vitest, playwright };

/** How many tests a runner says it ran, from what it printed. */
export const countTests = (runner, output) => readers[runner](stripVTControlCharacters(output));
