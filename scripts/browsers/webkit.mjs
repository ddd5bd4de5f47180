// Finds WebKit, installs it if that needs no confirmation, and prints its path.
import { isMain } from "../lib/paths.mjs";
import { main } from "../lib/run.mjs";
import { command, firstOf } from "./places.mjs";
import { playwright } from "./playwright.mjs";
import { need } from "./provide.mjs";

/** WebKitGTK's driver, with a virtual screen, because WebKitGTK cannot run without a screen. */
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

/** WebKit, for tests that need it: the path of Playwright's build, or of the system's driver and its screen. */
export const needWebKit = () => need(webkit);

if (isMain(import.meta.url)) main(() => console.log("[browser]", needWebKit()));
