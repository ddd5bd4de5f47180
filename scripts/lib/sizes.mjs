import { existsSync, readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { at } from "./paths.mjs";
import { Failure } from "./run.mjs";

const folder = (...parts) => at("dist/package", ...parts);

/** The size of bytes, raw and with the best brotli compression. */
function sizeOfBytes(file, bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { file, raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

const sizeOf = (file, path) => sizeOfBytes(file, readFileSync(path));

const size = (file) => sizeOf(file, folder(file));

/** The size of the single script that contains everything. */
export const singleFile = () => sizeOf("everything in one file", at("dist/single/partner-calculators.js"));

/** The size of the largest page that the builder makes of one calculator in one language with the standard program. */
export async function oneFile() {
  // A lazy import, because this module needs a package.
  const { largestPage } = await import("./one-file.mjs");
  const { calculator, language, page } = await largestPage();
  return sizeOfBytes(`one page, ${calculator}, ${language}`, Buffer.from(page));
}

/** The keys of a chunk and of its static imports, at any depth; lazy imports are not included. */
function closure(manifest, key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Failure(`The package's manifest has no ${key}.`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of chunk.imports ?? []) closure(manifest, imported, seen);
  return seen;
}

const filesOf = (manifest, key) => [
  ...new Set(
    [...closure(manifest, key)].flatMap((each) => [manifest[each].file, ...(manifest[each].css ?? [])]),
  ),
];

/** The file of a module in the package. */
function wasmFile(name) {
  const [found, ...more] = readdirSync(folder()).filter((file) => file.startsWith(`${name}_bg-`));
  if (!found || more.length > 0) throw new Failure(`The package should have one wasm file of ${name}.`);
  return found;
}

/** The size of the module that reads partner programs. */
export const coreModule = () => size(wasmFile("core"));

/** The size of the module of the analyses. */
export const analysesModule = () => size(wasmFile("analyses"));

/**
 * The files that one widget fetches before its first answer, from the manifest of the built package:
 * scripts, the answer module, and its calculator's linked definition and English words.
 */
export function firstAnswer(calculator) {
  const path = folder(".vite/manifest.json");
  if (!existsSync(path)) throw new Failure("There is no package yet: npm run build");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  const scripts = filesOf(manifest, "src/element.ts");
  const words = ["common", calculator]
    .flatMap((name) => filesOf(manifest, `locales/en/${name}.json`))
    .filter((file) => !scripts.includes(file));
  const definition = filesOf(manifest, `pkg/linked/standard/${calculator}.json`).filter(
    (file) => !scripts.includes(file),
  );
  const parts = {
    scripts: scripts.map(size),
    definition: definition.map(size),
    wasm: [size(wasmFile("answer"))],
    words: words.map(size),
  };
  const total = Object.values(parts)
    .flat()
    .reduce((sum, { brotli }) => sum + brotli, 0);
  return { parts, total };
}
