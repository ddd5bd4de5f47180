import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { compile } from "./module.js";
import type { WasmSource } from "./source.js";

/** A module that exports a function without a body, `f`. */
const bytes = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0],
  ...[7, 5, 1, 1, 102, 0, 0, 10, 4, 1, 2, 0, 11],
);
const EXPORTS = [{ name: "f", kind: "function" }];

interface Instance {
  kind: string;
  exports: WebAssembly.ModuleExportDescriptor[];
}

/** Compiles a source; an instance lists the exports of the compiled module. */
const started = async (source: WasmSource | undefined, address?: URL) =>
  compile<Instance>(
    {
      instantiate: (module) => ({ kind: "wasm", exports: WebAssembly.Module.exports(module) }),
      address: address ?? new URL("https://example.com/own.wasm"),
      plain: async () => ({ instantiate: () => ({ kind: "plain", exports: [] }) }),
    },
    source,
  );

const exportsOf = async (source: WasmSource | undefined, address?: URL) =>
  (await started(source, address))().exports;

const response = (type: string | undefined, init: ResponseInit = {}) =>
  new Response(bytes, { ...init, headers: type === undefined ? {} : { "Content-Type": type } });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a source of a module", () => {
  const padded = new Uint8Array([9, 9, ...bytes, 9]);

  it.each([
    ["bytes", bytes],
    ["a buffer", bytes.buffer],
    ["a part of a buffer", padded.subarray(2, -1)],
    ["a buffer of Node", Buffer.from(bytes)],
    ["a compiled module", new WebAssembly.Module(bytes)],
  ])("can be %s, and nothing is fetched", async (_, source) => {
    const fetch = vi.fn();
    vi.stubGlobal("fetch", fetch);
    expect(await exportsOf(source)).toEqual(EXPORTS);
    expect(fetch).not.toHaveBeenCalled();
  });

  it("can be a file's address", async () => {
    const file = pathToFileURL(join(tmpdir(), `partner-calculators-${process.pid}.wasm`));
    writeFileSync(file, bytes);
    try {
      expect(await exportsOf(file)).toEqual(EXPORTS);
      expect(await exportsOf(undefined, file)).toEqual(EXPORTS);
    } finally {
      rmSync(file);
    }
  });

  it.each([
    ["an address", "https://example.com/a.wasm"],
    ["an empty address", ""],
    ["a URL", new URL("https://example.com/a.wasm")],
    ["a request", new Request("https://example.com/a.wasm")],
  ])("can be %s, which is fetched", async (_, source) => {
    const fetch = vi.fn(async () => response("application/wasm"));
    vi.stubGlobal("fetch", fetch);
    expect(await exportsOf(source)).toEqual(EXPORTS);
    expect(fetch.mock.calls).toEqual([[source]]);
  });

  it("is the module's own address if it is left out", async () => {
    const fetch = vi.fn(async () => response("application/wasm"));
    vi.stubGlobal("fetch", fetch);
    expect(await exportsOf(undefined)).toEqual(EXPORTS);
    expect(fetch.mock.calls).toEqual([[new URL("https://example.com/own.wasm")]]);
  });
});

describe("a response", () => {
  it.each([
    ["application/wasm", true],
    ["application/octet-stream", false],
    ["text/html; charset=utf-8", false],
    [undefined, false],
  ])("of the type %s is compiled, while it streams: %s", async (type, streams) => {
    const streaming = vi.spyOn(WebAssembly, "compileStreaming");
    vi.stubGlobal("fetch", undefined);
    expect(await exportsOf(response(type))).toEqual(EXPORTS);
    expect(streaming).toHaveBeenCalledTimes(streams ? 1 : 0);
  });

  it("that is not a success is refused, whatever it contains", async () => {
    const missing = response("application/wasm", { status: 404, statusText: "Not Found" });
    await expect(started(missing)).rejects.toThrow("404 Not Found");
    vi.stubGlobal("fetch", async () => response("application/wasm", { status: 503 }));
    await expect(started("https://example.com/a.wasm")).rejects.toThrow("503");
  });
});

describe("an instance", () => {
  it("is a new one with each start", async () => {
    const start = await started(bytes);
    expect(start()).not.toBe(start());
  });

  it.each([
    ["is missing", undefined],
    [
      "is forbidden",
      {
        Module: class {
          constructor() {
            throw new EvalError("a policy of the page");
          }
        },
      },
    ],
  ])("is of plain JavaScript if WebAssembly %s", async (_, stub) => {
    vi.stubGlobal("WebAssembly", stub);
    const fetch = vi.fn();
    vi.stubGlobal("fetch", fetch);
    expect((await started("https://example.com/a.wasm"))().kind).toBe("plain");
    expect(fetch).not.toHaveBeenCalled();
  });
});
