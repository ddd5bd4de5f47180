import { stripVTControlCharacters } from "node:util";

/** Adds up the number in each match: "2 passed" and "3 passed" give 5. */
const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, [, n]) => total + Number(n), 0);

/** Reads the closing lines of cargo and wasm-bindgen, one for each binary: "test result: ok. 3 passed; 0 failed; …". */
const cargo = (text) => ({
  passed: sum(text, /^test result: .*?(\d+) passed/gm),
  failed: sum(text, /^test result: .*?(\d+) failed/gm),
});

/** Reads Vitest's closing line: "Tests  1 failed | 8 passed (9)". */
const vitest = (text) => {
  const closing = text.match(/^\s*Tests\s+.*$/gm)?.at(-1) ?? "";
  return { passed: sum(closing, /(\d+) passed/g), failed: sum(closing, /(\d+) failed/g) };
};

/** Reads Playwright's closing lines, one for each outcome: "  1 failed", "  8 passed (3.2s)". */
const playwright = (text) => ({
  passed: sum(text, /^\s*(\d+) passed\b/gm),
  failed: sum(text, /^\s*(\d+) failed$/gm),
});

const readers = { cargo, vitest, playwright };

/** The numbers of passed and failed tests in a runner's output. */
export const countTests = (runner, output) => readers[runner](stripVTControlCharacters(output));
