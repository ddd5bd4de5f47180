/** The core in Node, with the module that is compiled for speed, because nobody waits for its bytes there. */
import { loadOptions } from "./core/boundary/source.js";
import { load as loadCore } from "./core/index.js";
import type { Core, LoadOptions, WasmSource } from "./index.js";

export type * from "./core/contract/index.js";
export { CalculationError, type LoadOptions, type WasmModule, type WasmSource } from "./core/index.js";

const FAST = new URL("../pkg/fast/fast_bg.wasm", import.meta.url);

/** Loads the core as `load` of `index.ts` does. */
export const load = (given?: WasmSource | LoadOptions): Promise<Core> => {
  const { source = FAST, ...options } = loadOptions(given);
  return loadCore({ ...options, source });
};
