import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Keeps a wasm module that code names by `new URL("x.wasm", import.meta.url)` one hashed file beside
 * the scripts; in a library Vite would put it into them as base64.
 */
export const wasmFile = () => ({
  name: "wasm-file",
  enforce: "pre",
  apply: "build",
  transform(code, id) {
    const found = /new URL\(\s*["']([^"']+\.wasm)["'],\s*import\.meta\.url\s*\)/g;
    const replaced = code.replace(found, (_, name) => {
      const source = readFileSync(path.resolve(path.dirname(id), name));
      const reference = this.emitFile({ type: "asset", name: path.basename(name), source });
      // The placeholder becomes a string, and code that names a URL expects one.
      return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
    });
    return replaced === code ? null : { code: replaced, map: null };
  },
});

/**
 * Drops the indentation inside Lit's templates, which no minifier touches and every visitor would download.
 * Lines stay lines, so that source maps still find them.
 */
export const templateIndents = () => ({
  name: "template-indents",
  enforce: "pre",
  apply: "build",
  transform(code, id) {
    if (!id.endsWith(".ts") || !/\b(?:css|html|svg)`/.test(code)) return null;
    return { code: code.replace(/\n[ \t]+/g, "\n"), map: null };
  },
});

/** No source map for the plain core, a megabyte that leads from one generated script to another. */
export const plainCoreUnmapped = () => ({
  name: "plain-core-unmapped",
  apply: "build",
  transform: {
    filter: { id: /\/pkg\/plain\// },
    handler: (code) => ({ code, map: { mappings: "" } }),
  },
});

/** Ready-made programs and the schema that an editor checks one's own against, under the names that they have. */
export const programFiles = () => ({
  name: "program-files",
  apply: "build",
  generateBundle() {
    for (const name of readdirSync("www/programs").filter((each) => each.endsWith(".json"))) {
      const source = readFileSync(path.join("www/programs", name));
      this.emitFile({ type: "asset", fileName: `programs/${name}`, source });
    }
  },
});

/** Words and definitions are fetched one file at a time, under the names that they have in the sources. */
const chunkFileNames = ({ facadeModuleId }) => {
  const words = facadeModuleId?.match(/\/locales\/([\w-]+)\/([\w-]+)\.(?:json|ts)$/);
  if (words) return `locales/${words[1]}/${words[2]}-[hash].js`;
  const definition = facadeModuleId?.match(/\/definitions\/([\w-]+)\.json$/);
  return definition ? `definitions/${definition[1]}-[hash].js` : "[name]-[hash].js";
};

/** What both builds share. */
export const shared = {
  root: "www",
  base: "./",
  publicDir: false,
  json: { namedExports: false },
};

export const output = {
  minify: true,
  chunkFileNames,
  assetFileNames: "[name]-[hash][extname]",
};
