// Finds Chromium, installs it if that needs no confirmation, and prints its path.
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { isMain } from "../lib/paths.mjs";
import { main } from "../lib/run.mjs";
import { firstOf, named, programFolders } from "./places.mjs";
import { need } from "./provide.mjs";

const usual = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: programFolders.map((folder) => path.join(folder, "Google/Chrome/Application/chrome.exe")),
};

const playwrightCache = {
  linux: () => path.join(homedir(), ".cache/ms-playwright"),
  darwin: () => path.join(homedir(), "Library/Caches/ms-playwright"),
  win32: () => path.join(process.env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
};

const inPlaywrightCache = [
  "chrome-linux64/chrome",
  "chrome-linux/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win64/chrome.exe",
  "chrome-win/chrome.exe",
];

/** Paths in Playwright's cache, of any version, because Playwright also drives older and newer ones. */
function fromPlaywright() {
  const cache = playwrightCache[process.platform]?.();
  if (cache === undefined || !existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) => inPlaywrightCache.map((file) => path.join(cache, name, file)));
}

/** @type {import("./provide.mjs").Browser} */
export const chromium = {
  name: "Chromium or Chrome",
  find: () => named("CHROMIUM") ?? firstOf([...(usual[process.platform] ?? []), ...fromPlaywright()]),
  packages: ["chromium", "fonts-dejavu-core"],
  advice:
    "The browser tests need one. Install it (Debian: apt-get install chromium; " +
    "elsewhere: npx playwright install chromium), or set CHROMIUM to its path.",
};

/** The path of Chromium; throws a `Failure` if it is missing, because the tests need it. */
export const needChromium = () => need(chromium);

/** Chromium's arguments for tests: no window, no background traffic; no sandbox for root, who cannot start it. */
export const chromiumArguments = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

if (isMain(import.meta.url)) main(() => console.log(`[browser] ${needChromium()}`));
