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
