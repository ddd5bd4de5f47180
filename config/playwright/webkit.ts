// WebKit by a plain WebDriver, which brings tests of its own: one window, one after the other.
import { defineConfig } from "@playwright/test";
import { at } from "../../scripts/lib/paths.mjs";

export default defineConfig({
  testDir: at("tests/webkit"),
  forbidOnly: true,
  workers: 1,
  outputDir: at("test-results/webkit"),
  reporter: [["list"]],
});
