import { vi } from "vitest";

/** Runs a test with the sizes of the memories of all module instances that it starts, in bytes. */
export async function withMemorySizes(test: (sizes: () => number[]) => Promise<void>): Promise<void> {
  const memories: WebAssembly.Memory[] = [];
  const Instance = new Proxy(WebAssembly.Instance, {
    construct(Own, [module, imports]) {
      const instance = new Own(module, imports);
      memories.push(instance.exports.memory as WebAssembly.Memory);
      return instance;
    },
  });
  vi.stubGlobal("WebAssembly", Object.assign(Object.create(WebAssembly), { Instance }));
  try {
    await test(() => memories.map(({ buffer }) => buffer.byteLength));
  } finally {
    vi.unstubAllGlobals();
  }
}
