import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever it was cloned. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** An absolute path inside the project. */
export const at = (...parts) => path.join(root, ...parts);

const exe = process.platform === "win32" ? ".exe" : "";

/** A tool that `tools/` builds. */
export const tool = (name) => at("target/tools/release", name + exe);

/** The script behind a development dependency's command, to be started by Node itself. */
export const bin = {
  biome: at("node_modules/@biomejs/biome/bin/biome"),
  playwright: at("node_modules/@playwright/test/cli.js"),
  tsc: at("node_modules/typescript/bin/tsc"),
  vite: at("node_modules/vite/bin/vite.js"),
  vitest: at("node_modules/vitest/vitest.mjs"),
  wasm2js: at("node_modules/binaryen/bin/wasm2js"),
  wasmOpt: at("node_modules/binaryen/bin/wasm-opt"),
};

/** Whether this module is the one that Node was asked to run. */
export const isMain = (url) =>
  process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url);
