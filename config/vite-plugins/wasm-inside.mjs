import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Puts the wasm module into the script, in the shape of a server's answer: `load` takes that in place of an address,
 * and nothing is fetched.
 */
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
