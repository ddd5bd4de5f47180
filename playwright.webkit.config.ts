// WebKit by a plain WebDriver, which brings tests of its own: one window, one after the other.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/webkit",
  forbidOnly: true,
  workers: 1,
  outputDir: "test-results/webkit",
  reporter: [["list"]],
});
