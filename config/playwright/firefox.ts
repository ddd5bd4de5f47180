// The tests of everything that depends on the engine: figures, typing, keys, layout, frames,
// policies.
import { defineConfig, devices } from "@playwright/test";
import { firefoxLaunch, needFirefox } from "../../scripts/browsers/firefox.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import chromium from "./chromium.js";

/** Preferences that Playwright sets in other browsers, or needs in Firefox. */
const preferences = {
  // Firefox requests a site icon for each page, which the policy of the page may forbid.
  "browser.chrome.site_icons": false,
  // Frames of other sites run in the page's own process, because input events do not reach them in
  // another one.
  "fission.autostart": false,
  // The driver loses a page that the browser has kept and shows again, so pages are loaded again when a test goes back.
  "browser.sessionhistory.max_total_viewers": 0,
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
  "export-engines",
  "fields",
  "first-answer",
  "forms-names",
  "forms-states",
  "gallery",
  "hosts",
  "keyboard",
  "languages",
  "moved",
  "one-file",
  "program-guide",
  "systems",
  "tables",
  "typing",
  "what-if-engines",
  "worked-values",
  "worker",
].map((name) => `${name}.spec.ts`);

/**
 * Titles of tests that do not run in Firefox: accessibility checks (the last project runs some of
 * them), downloads, which WebDriver BiDi does not report, and long tests of several calculators.
 */
const excluded =
  /axe reports no violations|appear in the preview and the file|rows from the preview|builder downloads the page|has at most \d+ rows|each navigation link|gallery shows every calculator/;

export default defineConfig({
  ...chromium,
  outputDir: at("test-results/firefox"),
  projects: [
    {
      name: "firefox",
      testMatch: everyday,
      grepInvert: excluded,
      use: use(),
    },
    {
      name: "firefox-german",
      testMatch: "typing.german.spec.ts",
      use: { ...use({ "intl.accept_languages": "de-DE" }), locale: "de-DE", timezoneId: "Europe/Berlin" },
    },
    {
      // A dark system, because axe measures the colors.
      name: "firefox-dark",
      testMatch: "axe.spec.ts",
      grep: /dark, ar deal-model/,
      use: use({ "ui.systemUsesDarkTheme": 1 }),
    },
  ],
});
