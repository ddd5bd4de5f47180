import { readFileSync } from "node:fs";
import path from "node:path";
import { at } from "../../scripts/lib/paths.mjs";
import { packBytes } from "./pack-bytes.mjs";

/** Inlines the wasm module as a `Response`, which `load` accepts in place of an address. */
export const wasmInside = () => ({
  name: "wasm-inside",
  enforce: "pre",
  transform(code, id) {
    const named = /new URL\(\s*["']([^"']+\.wasm)["'],\s*import\.meta\.url\s*\)/g;
    const replaced = code.replace(named, (_, name) => {
      const { text, common } = packBytes(readFileSync(path.resolve(path.dirname(id), name)));
      const bytes = `unpackBytes("${text}", "${common}")`;
      return `new Response(${bytes}, { headers: { "Content-Type": "application/wasm" } })`;
    });
    if (replaced === code) return null;
    const unpack = JSON.stringify(at("www/src/shared/unpack-bytes.ts"));
    return { code: `import { unpackBytes } from ${unpack};\n${replaced}`, map: null };
  },
});
