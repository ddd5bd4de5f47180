import expected from "../../../pkg/module.json";
import { instantiate, type Model } from "../../../pkg/partner_calculators.js";
import type { WasmSource } from "./source.js";

/** Starts an instance of the module. */
export type Start = () => typeof Model;

/** Fetches and compiles the module once; an instance that has broken can then be replaced at once. */
export async function compile(source: WasmSource | undefined): Promise<Start> {
  if (!compiles()) return (await import("../../../pkg/plain/plain-core.js")).instantiate;
  const module = await compiled(source);
  return () => {
    const Instance = instantiate(module);
    // Another version packs calculators in another way.
    if (Instance.version() !== expected.version)
      throw new Error(`The wasm module is not that of version ${expected.version}.`);
    return Instance;
  };
}
/** Whether there is WebAssembly here, and the page's policy allows it: the smallest module there is will tell. */
function compiles(): boolean {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

async function compiled(source: WasmSource | undefined): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  // Only the types of newer compilers tell shared memory apart, which Node's buffers might be by theirs.
  if (isBytes(source)) return WebAssembly.compile(source as BufferSource);
  const address = source ?? new URL("../../../pkg/partner_calculators_bg.wasm", import.meta.url);
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

function isBytes(source: unknown): source is ArrayBuffer | ArrayBufferView {
  return source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}
