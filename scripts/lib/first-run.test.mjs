import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { at } from "./paths.mjs";

const IMPORT = /^(?:import|export)\s(?:[\w*{][^;"'()=]*\sfrom\s)?["']([^"']+)["']/gm;

/** The packages that a script imports statically, so that it cannot start without them. */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  return [...readFileSync(file, "utf8").matchAll(IMPORT)].flatMap(([, name]) => {
    if (name.startsWith(".")) return packagesOf(path.resolve(path.dirname(file), name), seen);
    return name.startsWith("node:") ? [] : [`${name}, by ${path.basename(file)}`];
  });
}

it("finds the packages that a script imports", () => {
  expect(packagesOf(at("scripts/generate.mjs"))).toEqual(["vite, by declarations.mjs"]);
});

it.each(["scripts/start.mjs", "scripts/test.mjs", "scripts/setup.mjs", "bench/index.mjs"])(
  "%s runs on a fresh clone, where no package is installed yet",
  (script) => {
    expect(packagesOf(at(script))).toEqual([]);
  },
);
