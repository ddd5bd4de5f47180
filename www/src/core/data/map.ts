import { linked } from "./linked-map.js";

const words = import.meta.glob<{ default: unknown }>(
  ["./locales/*/*.json", "!./locales/*/{command,guide,lint}.json"],
  { base: "../../../" },
);

const files = { ...words, ...linked };

/** Imports a file of the map; undefined if there is none with this name. */
export async function mapped(name: string): Promise<unknown> {
  const file = `./${name}.json`;
  return Object.hasOwn(files, file) ? (await files[file]?.())?.default : undefined;
}
