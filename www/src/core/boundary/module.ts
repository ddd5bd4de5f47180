import type { WasmSource } from "./source.js";

/** Starts an instance of a module. */
export type Start<Instance> = () => Instance;

interface Module<Instance> {
  /** The glue of the module. */
  instantiate(module: WebAssembly.Module): Instance;
  /** The default address of the module. */
  address: URL;
  /** Loads the plain JavaScript version of the module, for pages that forbid WebAssembly. */
  plain(): Promise<{ instantiate(): Instance }>;
}

/** Fetches and compiles a module once, so that a broken instance can be replaced synchronously. */
export async function compile<Instance>(
  { instantiate, address, plain }: Module<Instance>,
  source: WasmSource | undefined,
): Promise<Start<Instance>> {
  if (!compiles()) return (await plain()).instantiate;
  const module = await compiled(source ?? address);
  return () => instantiate(module);
}

/** Whether WebAssembly is available and allowed by the page's policy, detected by compiling an empty module. */
function compiles(): boolean {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

async function compiled(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  // The cast is for newer compilers, whose types exclude shared memory: Node's buffers might be shared by type.
  if (isBytes(source)) return WebAssembly.compile(source as BufferSource);
  const file = source instanceof URL && source.protocol === "file:" ? source : undefined;
  // Node's fetch cannot read files. The process provides `node:fs`, because bundlers would try to resolve an import.
  const files = file && globalThis.process?.getBuiltinModule?.("node:fs");
  if (files) return WebAssembly.compile(new Uint8Array(files.readFileSync(file)));
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  // Browsers compile while streaming only if the content type is wasm.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

function isBytes(source: unknown): source is ArrayBuffer | ArrayBufferView {
  return source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}
