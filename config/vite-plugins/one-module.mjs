import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";
import { packBytes } from "./pack-bytes.mjs";

const INSIDE = "virtual:module-inside";

/** The address of a module's file, as the front end writes it. */
const ADDRESS = /new URL\(\s*["'][^"']+\.wasm["'],\s*import\.meta\.url\s*\)/g;

/** The modules that `all` stands for. */
const GLUE = /\/pkg\/(?:core|analyses)\/(?:core|analyses)\.js$/;

/**
 * Puts the module with everything into the file, in place of the core module and that of the analyses: its bytes are
 * there once, as a `Response`, which `compile` accepts in place of an address.
 */
export const oneModule = () => ({
  name: "one-module",
  enforce: "pre",
  resolveId(source) {
    if (source === INSIDE) return `\0${INSIDE}`;
    return GLUE.test(source) ? at("www/pkg/all/all.js") : null;
  },
  load(id) {
    if (id !== `\0${INSIDE}`) return null;
    const { text, common } = packBytes(readFileSync(at("www/pkg/all/all_bg.wasm")));
    const unpack = JSON.stringify(at("www/src/shared/unpack-bytes.ts"));
    return `import { unpackBytes } from ${unpack};
export const inside = () =>
  new Response(unpackBytes("${text}", "${common}"), { headers: { "Content-Type": "application/wasm" } });`;
  },
  transform(code) {
    const replaced = code.replace(ADDRESS, "inside()");
    return replaced === code ? null : { code: `import { inside } from "${INSIDE}";\n${replaced}`, map: null };
  },
});
