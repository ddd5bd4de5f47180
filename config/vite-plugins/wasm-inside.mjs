import { readFileSync } from "node:fs";
import path from "node:path";

/** Inlines the wasm module as a `Response`, which `load` accepts in place of an address. */
export const wasmInside = () => ({
  name: "wasm-inside",
  enforce: "pre",
  transform(code, id) {
    const named = /new URL\(\s*["']([^"']+\.wasm)["'],\s*import\.meta\.url\s*\)/g;
    const replaced = code.replace(named, (_, name) => {
      const text = readFileSync(path.resolve(path.dirname(id), name)).toString("base64");
      const bytes = `Uint8Array.from(atob("${text}"), (each) => each.charCodeAt(0))`;
      return `new Response(${bytes}, { headers: { "Content-Type": "application/wasm" } })`;
    });
    return replaced === code ? null : { code: replaced, map: null };
  },
});
