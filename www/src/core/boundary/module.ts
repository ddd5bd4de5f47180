import expected from "../../../pkg/module.json";
import { instantiate, type Model } from "../../../pkg/partner_calculators.js";
import type { WasmSource } from "./source.js";

/** Starts an instance of the module; throws if the module has another version. */
export type Start = () => typeof Model;

/** Fetches and compiles the module once, so that a broken instance can be replaced synchronously. */
export async function compile(source: WasmSource | undefined): Promise<Start> {
  if (!compiles()) return (await import("../../../pkg/plain/plain-core.js")).instantiate;
  const module = await compiled(source);
  return () => {
    const Instance = instantiate(module);
    // Reject another version, because it may encode calculators differently.
    if (Instance.version() !== expected.version)
      throw new Error(`The wasm module is not that of version ${expected.version}.`);
    return Instance;
  };
}
/** Whether WebAssembly is available and allowed by the page's policy, detected by compiling an empty module. */
function compiles(): boolean {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

async function compiled(source: WasmSource | undefined): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  // The cast is for newer compilers, whose types exclude shared memory: Node's buffers might be shared by type.
  if (isBytes(source)) return WebAssembly.compile(source as BufferSource);
  const address = source ?? new URL("../../../pkg/partner_calculators_bg.wasm", import.meta.url);
  const file = address instanceof URL && address.protocol === "file:" ? address : undefined;
  // Node's fetch cannot read files. The process provides `node:fs`, because bundlers would try to resolve an import.
  const files = file && globalThis.process?.getBuiltinModule?.("node:fs");
  if (files) return WebAssembly.compile(new Uint8Array(files.readFileSync(file)));
  const response = address instanceof Response ? address : await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  // Browsers compile while streaming only if the content type is wasm.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

function isBytes(source: unknown): source is ArrayBuffer | ArrayBufferView {
  return source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}
