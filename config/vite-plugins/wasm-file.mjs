import { readFileSync } from "node:fs";
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
