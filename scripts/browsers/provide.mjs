// A browser for the tests: found, or installed where that can be done without asking.
import { ask, Failure, run } from "../lib/run.mjs";

/**
 * What the tests know of a browser: `name`, `find` (where it is, or null), `packages` (Debian's, which bring it) and
 * `advice` (how else to come by it).
 * @typedef {{ name: string, find: () => object | string | null, packages: string[], advice: string }} Browser
 */

const canInstall = () => process.getuid?.() === 0 && ask("apt-get", ["--version"]) !== null;

function install({ name, packages }) {
  console.log(`[browser] no ${name} found: installing it by apt-get`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const wanted = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  run("apt-get update", "apt-get", ["update", "-qq"], quiet);
  run("apt-get install", "apt-get", wanted, quiet);
}

/** What `find` gives, after an installation by apt-get where nothing was there and this user may; else an error that says what to do. */
export function need(browser) {
  const found = browser.find();
  if (found !== null) return found;
  if (canInstall()) install(browser);
  const installed = browser.find();
  if (installed !== null) return installed;
  throw new Failure(`No ${browser.name} was found. ${browser.advice}`);
}

/**
 * As `need`, for a browser that tests can do without on someone's own machine: there `missing` says why it is not
 * there. Where everything is checked (`CI` is set) it has to be.
 */
export function wish(browser) {
  try {
    need(browser);
    return { missing: null };
  } catch (error) {
    if (process.env.CI || !(error instanceof Failure)) throw error;
    return { missing: error.message };
  }
}
