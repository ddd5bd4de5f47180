/** The core alone: no DOM is needed. */
export type * from "./core/contract.js";
export { CalculationError, load, type WasmModule, type WasmSource } from "./core/index.js";
