/** Where the wasm module may come from: an address, a response, its bytes, or compiled already. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;
