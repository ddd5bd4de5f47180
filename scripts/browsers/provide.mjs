// Finds a program for the tests, such as a browser, or installs it if that needs no confirmation.
import { ask, Failure, run } from "../lib/run.mjs";

/**
 * A program for the tests, usually a browser: its `name`, `find` (returns its path, or null), `packages` (the Debian
 * packages that contain it) and `advice` (other ways to get it).
 * @typedef {{ name: string, find: () => object | string | null, packages: string[], advice: string }} Browser
 */

const canInstall = () => process.getuid?.() === 0 && ask("apt-get", ["--version"]) !== null;

function install({ name, packages }) {
  console.log(`[${name}] not found: installing it by apt-get`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const wanted = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  run("apt-get update", "apt-get", ["update", "-qq"], quiet);
  run("apt-get install", "apt-get", wanted, quiet);
}

/** Finds a browser; for root, installs a missing one with apt-get. Throws a `Failure` with advice if that fails. */
export function need(browser) {
  const found = browser.find();
  if (found !== null) return found;
  if (canInstall()) install(browser);
  const installed = browser.find();
  if (installed !== null) return installed;
  throw new Failure(`No ${browser.name} was found. ${browser.advice}`);
}

/**
 * Like `need`, for an optional browser: `missing` is null, or the reason why the browser is missing. With `CI` set, the
 * browser is required, so this throws instead.
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
