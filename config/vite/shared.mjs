import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { at } from "../../scripts/lib/paths.mjs";

/** Files that each become a chunk, which keeps the name: words, definitions and the trees of formulas. */
const DATA =
  /\/(?:pkg\/)?((?:locales|linked|translated\/[\w-]+)\/[\w-]+\/[\w-]+|(?:definitions|trees|shapes)\/[\w-]+)\.json$/;

/** Everything that the data is built from. */
const sources = [
  ...[
    "www/locales",
    "www/pkg/linked",
    "www/pkg/translated",
    "www/pkg/definitions",
    "www/pkg/trees",
    "www/pkg/shapes",
  ],
  ...["package-lock.json", "config/vite", "config/vite-plugins"],
];

function* filesIn(name) {
  const place = at(name);
  if (path.extname(name)) yield readFileSync(place);
  else for (const inside of readdirSync(place).sort()) yield* filesIn(`${name}/${inside}`);
}

/**
 * The hash in the names of the data, which all of it shares: a script can make the names of files that end alike, and a map of
 * them compresses better. A release with other words or calculators has another hash.
 */
function dataHash() {
  const hash = createHash("sha256");
  for (const name of sources) for (const file of filesIn(name)) hash.update(file);
  return hash.digest("base64url").slice(0, 7).replaceAll("-", "_");
}

let known;

/** The end of the name of each data file. */
export function dataEnd() {
  known ??= `-${dataHash()}.js`;
  return known;
}

/** Data keeps the names of its source files. */
const chunkFileNames = ({ facadeModuleId }) => {
  const data = facadeModuleId?.match(DATA);
  return data ? `${data[1]}${dataEnd()}` : "[name]-[hash:7].js";
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

/** The first line of a script that goes alone, without the notices that the package has beside its scripts. */
export const banner =
  "/*! partner-calculators. License notices of the work that it contains: third-party-licenses.txt in the npm package. */";

export const output = {
  minify: true,
  chunkFileNames,
  assetFileNames: "[name]-[hash:7][extname]",
};
