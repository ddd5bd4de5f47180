import type { LocaleOption } from "../contract/index.js";
import { isPlain } from "./encode.js";

/**
 * A compiled module; `never` if the types of `WebAssembly` are missing, as in Node's own types.
 */
export type WasmModule = typeof globalThis extends {
  WebAssembly: { Module: new (...given: never[]) => infer Module };
}
  ? Module
  : never;

/** The source of the wasm module: an address, a response, its bytes, or the compiled module. */
export type WasmSource = string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WasmModule;

/** Settings of `load`. */
export interface LoadOptions extends LocaleOption {
  /** The source of the core module, if it is not in the folder of the script. */
  source?: WasmSource | undefined;
  /** The source of the module of the analyses, if it is not in the folder of the script. */
  analyses?: WasmSource | undefined;
}

/** The settings of `load`; a source may stand for them. */
export const loadOptions = (given: WasmSource | LoadOptions = {}): LoadOptions =>
  isPlain(given) ? (given as LoadOptions) : { source: given as WasmSource };
