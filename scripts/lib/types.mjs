import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { Failure } from "./run.mjs";

/** The modules that a declaration file names in imports, re-exports or import types. */
const named = (file) =>
  [...readFileSync(file, "utf8").matchAll(/(?:\bfrom |\bimport |\bimport\()["']([^"']+)["']/g)].map(
    ([, name]) => name,
  );

const declarationOf = (file, name) => path.resolve(path.dirname(file), name.replace(/\.js$/, ".d.ts"));

function reach(file, found) {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of named(file)) {
    if (!name.startsWith(".")) {
      throw new Failure(
        `${path.basename(file)} takes types from "${name}", which who installs the package has not.`,
      );
    }
    reach(declarationOf(file, name), found);
  }
  return found;
}

/**
 * Keeps only the types that the package's entries can reach. Throws a `Failure` if they need types from another
 * package, because the package bundles its libraries without their types.
 */
export function keepPublicTypes(folder, entries) {
  const found = entries.reduce((all, entry) => reach(path.join(folder, entry), all), new Set());
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (statSync(file).isFile() && !found.has(file)) rmSync(file);
  }
}
