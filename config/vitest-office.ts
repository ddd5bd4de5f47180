import { defineConfig } from "vitest/config";

/** The tests that recompute spreadsheets in LibreOffice. */
export default defineConfig({
  test: {
    include: ["tests/office/**/*.test.ts"],
    // All files of a calculator are converted in one go, which takes seconds on a busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    passWithNoTests: false,
  },
});
