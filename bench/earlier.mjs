// An earlier version of this project, built once, so that both versions are timed in the same run.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { at } from "../scripts/lib/paths.mjs";

/** The version that speed is compared with: the last one with a single module. */
export const EARLIER = "a02731b";

const packageIn = (folder) => path.join(folder, "dist/package");

const isBuilt = (folder) => existsSync(path.join(packageIn(folder), "index.js"));

/** Unpacks and builds the earlier version; returns false if this copy of the project does not have its history. */
function build(folder) {
  const archive = spawnSync("git", ["archive", EARLIER], { cwd: at(""), maxBuffer: 1 << 28 });
  if (archive.status !== 0) return false;
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-x", "-C", folder], { input: archive.stdout });
  console.log(`[bench] building ${EARLIER} in ${path.relative(at(""), folder)}`);
  // Vite sets NODE_ENV in the process that calls it. Inherited, it would decide which packages npm installs, and what
  // the earlier version is built for.
  const { NODE_ENV: _, ...env } = process.env;
  const npm = (...command) =>
    spawnSync("npm", command, { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
  if (npm("ci").status !== 0) throw new Error(`The packages of ${EARLIER} could not be installed.`);
  // The build ends with that version's own limits of size, which the comparison ignores.
  npm("run", "build");
  if (!isBuilt(folder)) throw new Error(`${EARLIER} could not be built.`);
  return true;
}

/** The folder of the earlier version's package; null if it cannot be built here. */
export function earlierPackage() {
  const folder = at("target/bench", EARLIER);
  return isBuilt(folder) || build(folder) ? packageIn(folder) : null;
}

/** Loads the core of the earlier version; null if it cannot be built here. */
export async function earlierCore() {
  const folder = earlierPackage();
  if (folder === null) return null;
  const { load } = await import(pathToFileURL(path.join(folder, "index.js")).href);
  return load();
}
