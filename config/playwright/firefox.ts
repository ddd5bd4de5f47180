// Tests of everything that depends on the engine: figures, typing, keys, layout, frames, policies.
import { defineConfig, devices } from "@playwright/test";
import { firefoxLaunch, needFirefox } from "../../scripts/browsers/firefox.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import chromium from "./chromium.js";

/** Preferences that Playwright sets itself in other browsers, or needs in Firefox. */
const preferences = {
  // Firefox requests it for each page, whose policy may forbid it.
  "browser.chrome.site_icons": false,
  // Input events reach frames of other sites only in the page's own process.
  "fission.autostart": false,
  // Playwright clicks before a smooth scroll has ended.
  "ui.prefersReducedMotion": 1,
};

const use = (more: Record<string, string | number> = {}) => ({
  ...devices["Desktop Firefox"],
  // A reused window does not get the focus.
  reuseContext: false,
  launchOptions: { ...firefoxLaunch(needFirefox()), firefoxUserPrefs: { ...preferences, ...more } },
});

// The content policy tests open explanations, charts and tables of each calculator.
const everyday = [
  "builder",
  "content-policy",
  "embedding",
  "fields",
  "first-answer",
  "gallery",
  "keyboard",
  "languages",
  "tables",
  "typing",
  "worked-values",
  "worker",
].map((name) => `${name}.spec.ts`);

/**
 * Left out: axe except below, downloads, which WebDriver BiDi does not report, and long tests of
 * several calculators.
 */
const left =
  /axe finds nothing|reach the preview and the file|entered in the preview|rows and no more|link of the navigation|lives in the gallery/;

export default defineConfig({
  ...chromium,
  outputDir: at("test-results/firefox"),
  projects: [
    {
      name: "firefox",
      testMatch: everyday,
      grepInvert: left,
      use: use(),
    },
    {
      name: "firefox-german",
      testMatch: "typing.german.spec.ts",
      use: { ...use({ "intl.accept_languages": "de-DE" }), locale: "de-DE", timezoneId: "Europe/Berlin" },
    },
    {
      // A dark system: measures the colors.
      name: "firefox-dark",
      testMatch: "axe.spec.ts",
      grep: /dark, ar deal-model/,
      use: use({ "ui.systemUsesDarkTheme": 1 }),
    },
  ],
});
