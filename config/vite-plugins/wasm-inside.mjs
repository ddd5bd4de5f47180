import { readFileSync } from "node:fs";
import path from "node:path";

/** Characters that a text in a script in a page can hold as they are. */
const PLAIN = /[!#%-&(-;=-[\]-_a-~]/;

/**
 * Bytes as a text of one character each, whose code has the byte as its lower half: the letters from U+0100 on stand
 * for what is not plain. Base64 takes fewer bytes, but mixes neighbors, and compresses to a quarter more.
 */
const textOf = (bytes) =>
  Array.from(bytes, (byte) => {
    const char = String.fromCharCode(byte);
    return PLAIN.test(char) ? char : String.fromCharCode(0x100 + byte);
  }).join("");

/** Inlines the wasm module as a `Response`, which `load` accepts in place of an address. */
export const wasmInside = () => ({
  name: "wasm-inside",
  enforce: "pre",
  transform(code, id) {
    const named = /new URL\(\s*["']([^"']+\.wasm)["'],\s*import\.meta\.url\s*\)/g;
    const replaced = code.replace(named, (_, name) => {
      const text = textOf(readFileSync(path.resolve(path.dirname(id), name)));
      // An array of bytes keeps the lower half of each code.
      const bytes = `Uint8Array.from("${text}", (each) => each.charCodeAt(0))`;
      return `new Response(${bytes}, { headers: { "Content-Type": "application/wasm" } })`;
    });
    return replaced === code ? null : { code: replaced, map: null };
  },
});
