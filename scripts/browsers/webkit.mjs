// Finds WebKit, and installs it where that can be done without asking; prints where it is.
import { isMain } from "../lib/paths.mjs";
import { main } from "../lib/run.mjs";
import { command, firstOf } from "./places.mjs";
import { playwright } from "./playwright.mjs";
import { need } from "./provide.mjs";

/** WebKitGTK brings a driver of its own; it needs a screen, if only a pretended one. */
function fromSystem() {
  const driver = command("WebKitWebDriver");
  const screen = command("xvfb-run");
  return driver && screen ? { driver, screen } : null;
}

function fromPlaywright() {
  const executablePath = firstOf([playwright().webkit.executablePath()]);
  return executablePath && { executablePath };
}

/** @type {import("./provide.mjs").Browser} */
export const webkit = {
  name: "WebKit",
  find: () => fromPlaywright() ?? fromSystem(),
  packages: ["webkit2gtk-driver", "xvfb", "xauth", "dbus", "fonts-dejavu-core"],
  advice:
    "Install it (Debian: apt-get install webkit2gtk-driver xvfb xauth dbus; elsewhere: npx playwright install webkit).",
};

/** A WebKit, for tests that are about it: Playwright's, by its path, or the system's, by the path of its driver. */
export const needWebKit = () => need(webkit);

if (isMain(import.meta.url)) main(() => console.log("[browser]", needWebKit()));
