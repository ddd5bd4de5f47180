import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["www/src/**/*.test.ts", "tests/node/**/*.test.ts", "scripts/**/*.test.mjs"],
    // A run without tests is an error.
    passWithNoTests: false,
    // A long timeout costs nothing when a test passes, and a busy machine is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
