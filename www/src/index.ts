/** The core alone: no DOM is needed. */
export type * from "./core/contract/index.js";
export { CalculationError, type LoadOptions, load, type WasmModule, type WasmSource } from "./core/index.js";
