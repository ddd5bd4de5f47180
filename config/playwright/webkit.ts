// WebKit by a plain WebDriver, with its own tests, one after the other in one window.
import { defineConfig } from "@playwright/test";
import { provideTestFonts } from "../../scripts/browsers/fonts.mjs";
import { at } from "../../scripts/lib/paths.mjs";

provideTestFonts();

export default defineConfig({
  testDir: at("tests/webkit"),
  forbidOnly: true,
  workers: 1,
  // Patience costs nothing where a test passes, and a busy machine is slow.
  expect: { timeout: 15_000 },
  outputDir: at("test-results/webkit"),
  reporter: [["list"]],
});
