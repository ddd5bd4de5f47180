import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { at } from "../../scripts/lib/paths.mjs";

/** Files that each become a chunk, which keeps the name: words, definitions and the trees of formulas. */
const DATA =
  /\/(?:pkg\/)?((?:locales|linked|translated\/[\w-]+)\/[\w-]+\/[\w-]+|(?:definitions|trees)\/[\w-]+)\.json$/;

/** Everything that the data is built from. */
const sources = [
  ...["www/locales", "www/pkg/linked", "www/pkg/translated", "www/pkg/definitions", "www/pkg/trees"],
  ...["package-lock.json", "config/vite", "config/vite-plugins"],
];

function* filesIn(name) {
  const place = at(name);
  if (path.extname(name)) yield readFileSync(place);
  else for (const inside of readdirSync(place).sort()) yield* filesIn(`${name}/${inside}`);
}

/**
 * The hash in the names of the data, which all of it shares: scripts that name many files compress better if all names
 * end alike. A release with other words or calculators has another hash.
 */
function dataHash() {
  const hash = createHash("sha256");
  for (const name of sources) for (const file of filesIn(name)) hash.update(file);
  return hash.digest("base64url").slice(0, 8).replaceAll("-", "_");
}

let known;

/** Data keeps the names of its source files. */
const chunkFileNames = ({ facadeModuleId }) => {
  const data = facadeModuleId?.match(DATA);
  known ??= dataHash();
  return data ? `${data[1]}-${known}.js` : "[name]-[hash].js";
};

/** What all builds share. */
export const shared = {
  root: "www",
  base: "./",
  publicDir: false,
  json: { namedExports: false },
};

/**
 * For scripts that a server may import: Lit's build for browsers throws on import without a document, its build for
 * Node runs in both places.
 */
export const importable = { conditions: ["module", "node", "development|production"] };

export const output = {
  minify: true,
  chunkFileNames,
  assetFileNames: "[name]-[hash][extname]",
};
