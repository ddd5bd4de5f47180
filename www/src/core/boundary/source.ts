/** A compiled module; nothing where the types around know of none, as Node's alone do not. */
export type WasmModule = typeof globalThis extends {
  WebAssembly: { Module: new (...given: never[]) => infer Module };
}
  ? Module
  : never;

/** Where the wasm module may come from: an address, a response, its bytes, or compiled already. */
export type WasmSource = string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WasmModule;
