import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["www/src/**/*.test.ts", "tests/node/**/*.test.ts", "scripts/**/*.test.mjs"],
    // A run without tests is an error.
    passWithNoTests: false,
  },
});
