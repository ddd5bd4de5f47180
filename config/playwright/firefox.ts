// What another engine than Chromium can break: figures, typing, keys, layout, frames, policies. The rest is Chromium's.
import { defineConfig, devices } from "@playwright/test";
import { firefoxLaunch, needFirefox } from "../../scripts/browsers/firefox.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import chromium from "./chromium.js";

/** What Playwright sets in other browsers by itself, and what it needs in this one. */
const preferences = {
  // Asked for beside each page, whose policy may forbid it.
  "browser.chrome.site_icons": false,
  // What is pressed reaches frames of other sites only in the page's own process.
  "fission.autostart": false,
  // Playwright presses before a smooth scroll has ended.
  "ui.prefersReducedMotion": 1,
};

const use = (more: Record<string, string | number> = {}) => ({
  ...devices["Desktop Firefox"],
  // In a window that was used before nothing has the focus.
  reuseContext: false,
  launchOptions: { ...firefoxLaunch(needFirefox()), firefoxUserPrefs: { ...preferences, ...more } },
});

// What opens is opened in each calculator by the policies' tests: explanations, charts, tables.
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

/** axe is Chromium's, and below; WebDriver BiDi tells of no download; what takes long is shown by one calculator. */
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
      // Dark as the system is: the colours, measured.
      name: "firefox-dark",
      testMatch: "axe.spec.ts",
      grep: /dark, ar deal-model/,
      use: use({ "ui.systemUsesDarkTheme": 1 }),
    },
  ],
});
