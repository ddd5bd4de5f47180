import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { at } from "../lib/paths.mjs";

const FROM_PACKAGE = /node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g;

/** The npm packages whose code is in the scripts of a folder, by their source maps. */
export function bundledPackages(folder) {
  const maps = readdirSync(folder).filter((name) => name.endsWith(".js.map"));
  const sources = maps.flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")).sources);
  const names = sources.flatMap((source) => [...source.matchAll(FROM_PACKAGE)].map(([, name]) => name));
  return [...new Set(names)].sort().map((name) => {
    const place = at("node_modules", name);
    const { version } = JSON.parse(readFileSync(path.join(place, "package.json"), "utf8"));
    return { name, version, place };
  });
}
