// Finds Chromium, and installs it where that can be done without asking; prints where it is.
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { isMain } from "./lib/paths.mjs";
import { ask, Failure, main, run } from "./lib/run.mjs";

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
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, "Google/Chrome/Application/chrome.exe")),
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

function fromPlaywright() {
  const cache = playwrightCache[process.platform]?.();
  if (cache === undefined || !existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) => inPlaywrightCache.map((file) => path.join(cache, name, file)));
}

/** The path of a Chromium, or null. */
export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Failure(`CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  return [...(usual[process.platform] ?? []), ...fromPlaywright()].find((file) => existsSync(file)) ?? null;
}

const canInstall = () => process.getuid?.() === 0 && ask("apt-get", ["--version"]) !== null;

/** The path of a Chromium, installed by apt-get when there is none and this user may; else an error that says what to do. */
export function needBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (canInstall()) {
    console.log("[browser] no Chromium found: installing it by apt-get");
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get update", "apt-get", ["update", "-qq"], quiet);
    run(
      "apt-get install",
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
      quiet,
    );
  }
  const installed = findBrowser();
  if (installed !== null) return installed;
  throw new Failure(
    "The browser tests need Chromium or Chrome and found none. Install one (Debian: apt-get install chromium; " +
      "elsewhere: npx playwright install chromium), or set CHROMIUM to its path.",
  );
}

/** Chromium's arguments for tests: no window, no traffic of its own; the sandbox stays on except for root, for whom it cannot start. */
export const browserArguments = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

if (isMain(import.meta.url)) main(() => console.log(`[browser] ${needBrowser()}`));
