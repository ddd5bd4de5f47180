// Finds Firefox, installs it if that needs no confirmation, and prints its path.
import path from "node:path";
import { isMain } from "../lib/paths.mjs";
import { main } from "../lib/run.mjs";
import { firstOf, named, programFolders } from "./places.mjs";
import { playwright } from "./playwright.mjs";
import { need } from "./provide.mjs";

const usual = {
  linux: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/snap/bin/firefox"],
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  win32: programFolders.map((folder) => path.join(folder, "Mozilla Firefox/firefox.exe")),
};

/** Playwright's own build, which is preferred because it supports Playwright's protocol. */
const fromPlaywright = () => firstOf([playwright().firefox.executablePath()]);

/** @type {import("./provide.mjs").Browser} */
export const firefox = {
  name: "Firefox",
  find: () => named("FIREFOX") ?? fromPlaywright() ?? firstOf(usual[process.platform] ?? []),
  packages: ["firefox-esr", "fonts-dejavu-core"],
  advice:
    "Install it (Debian: apt-get install firefox-esr; elsewhere: npx playwright install firefox), " +
    "or set FIREFOX to its path.",
};

/** The path of Firefox, for tests that need it; throws a `Failure` if it is missing. */
export const needFirefox = () => need(firefox);

/** Playwright's launch options: its own build uses Playwright's protocol, and any other build uses WebDriver BiDi. */
export const firefoxLaunch = (executablePath) =>
  executablePath === fromPlaywright() ? { executablePath } : { executablePath, channel: "moz-firefox" };

if (isMain(import.meta.url)) main(() => console.log(`[browser] ${needFirefox()}`));
