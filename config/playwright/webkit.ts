// WebKit, driven by a plain WebDriver, has its own tests, which share one window.
import { defineConfig } from "@playwright/test";
import { provideTestFonts } from "../../scripts/browsers/fonts.mjs";
import { at } from "../../scripts/lib/paths.mjs";

provideTestFonts();

export default defineConfig({
  testDir: at("tests/webkit"),
  forbidOnly: true,
  workers: 1,
  // A long timeout costs nothing when a test passes, and a busy machine is slow.
  expect: { timeout: 15_000 },
  outputDir: at("test-results/webkit"),
  reporter: [["list"]],
});
