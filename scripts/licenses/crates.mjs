import path from "node:path";
import { ask, Failure } from "../lib/run.mjs";

const WASM = "wasm32-unknown-unknown";

function cargo(...args) {
  const output = ask("cargo", args);
  if (output === null) throw new Failure(`cargo ${args.join(" ")} failed; run it to see why.`);
  return output;
}

/** The crates whose code is in the WebAssembly modules: dependencies that are neither macros nor build tools. */
export function compiledCrates() {
  const tree = cargo(
    ...["tree", "--locked", "--all-features", "--target", WASM],
    ...["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"],
  );
  // A line is "slab v0.4.12".
  const found = new Set(tree.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")));
  const { packages } = JSON.parse(cargo("metadata", "--locked", "--format-version", "1"));
  return packages
    .filter(({ name, version, source }) => source && found.has(`${name} v${version}`))
    .map(({ name, version, license, manifest_path }) => ({
      name,
      version,
      license,
      place: path.dirname(manifest_path),
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
