import { initSync, Model } from "../../pkg/partner_calculators.js";
import type { WasmSource } from "./source.js";

let loading: Promise<void> | undefined;

/** Instantiates the wasm module once per page or process; a failed attempt may be repeated. */
export async function instantiate(source?: WasmSource): Promise<typeof Model> {
  loading ??= start(source).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  await loading;
  return Model;
}

// The generated loader fetches as well, in three times the code: it knows older browsers and older ways of being called.
async function start(source: WasmSource | undefined): Promise<void> {
  initSync({ module: await compiled(source) });
}

async function compiled(source: WasmSource | undefined): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (isBytes(source)) return WebAssembly.compile(source);
  const address = source ?? new URL("../../pkg/partner_calculators_bg.wasm", import.meta.url);
  const file = address instanceof URL && address.protocol === "file:" ? address : undefined;
  // Node's fetch reads no files. Asked of the process and not imported, so that no bundler looks for it.
  const files = file && globalThis.process?.getBuiltinModule?.("node:fs");
  if (files) return WebAssembly.compile(new Uint8Array(files.readFileSync(file)));
  const response = address instanceof Response ? address : await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  // Only what is served as wasm may be compiled while it arrives.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

function isBytes(source: unknown): source is BufferSource {
  return source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}
