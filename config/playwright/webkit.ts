// WebKit by a plain WebDriver, with its own tests, one after the other in one window.
import { defineConfig } from "@playwright/test";
import { provideTestFonts } from "../../scripts/browsers/fonts.mjs";
import { at } from "../../scripts/lib/paths.mjs";

provideTestFonts();

export default defineConfig({
  testDir: at("tests/webkit"),
  forbidOnly: true,
  workers: 1,
  outputDir: at("test-results/webkit"),
  reporter: [["list"]],
});
