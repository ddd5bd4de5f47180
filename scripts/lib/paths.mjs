import path from "node:path";
import { fileURLToPath } from "node:url";

/** The absolute path of the project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** An absolute path inside the project. */
export const at = (...parts) => path.join(root, ...parts);

const exe = process.platform === "win32" ? ".exe" : "";

/** The path of a tool that `tools/` builds. */
export const tool = (name) => at("target/tools/release", name + exe);

/** The scripts of the development dependencies' commands, to be run with Node. */
export const bin = {
  biome: at("node_modules/@biomejs/biome/bin/biome"),
  playwright: at("node_modules/@playwright/test/cli.js"),
  tsc: at("node_modules/typescript/bin/tsc"),
  vite: at("node_modules/vite/bin/vite.js"),
  vitest: at("node_modules/vitest/vitest.mjs"),
  wasm2js: at("node_modules/binaryen/bin/wasm2js"),
  wasmOpt: at("node_modules/binaryen/bin/wasm-opt"),
};

/** Whether the module with this URL is the script that Node was started with. */
export const isMain = (url) =>
  process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url);
