import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Keeps a wasm module in `new URL("x.wasm", import.meta.url)` as a hashed file; in a library build,
 * Vite would inline it as base64.
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
      // The placeholder becomes a string, and the code expects a URL.
      return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
    });
    return replaced === code ? null : { code: replaced, map: null };
  },
});
