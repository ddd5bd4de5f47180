import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { CALCULATORS } from "./support/examples.js";

const folder = new URL("../../dist/package/", import.meta.url);
const file = new URL(readdirSync(folder).find((name) => name.endsWith(".wasm")) ?? "", folder);
const bytes = new Uint8Array(readFileSync(file));

/** The package as a page that has just been opened finds it: without a module loaded before. */
async function fresh(): Promise<typeof import("partner-calculators")> {
  vi.resetModules();
  return await import("partner-calculators");
}

async function served<Result>(use: (address: string) => Promise<Result>): Promise<Result> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/wasm" }).end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/core.wasm`);
  } finally {
    server.close();
  }
}

describe("load", () => {
  it("finds the module beside the package", async () => {
    const { load } = await fresh();
    expect((await load()).calculate("event-roi").values.investment).toBe("22000");
  });

  it("takes the address of a file", async () => {
    const { load } = await fresh();
    expect((await load(file)).calculators()).toHaveLength(CALCULATORS.length);
  });

  it("takes an address, as text or as a URL", async () => {
    await served(async (address) => {
      expect((await (await fresh()).load(address)).calculators()).toHaveLength(CALCULATORS.length);
      expect((await (await fresh()).load(new URL(address))).calculators()).toHaveLength(CALCULATORS.length);
    });
  });

  it("takes bytes", async () => {
    expect((await (await fresh()).load(bytes)).calculators()).toHaveLength(CALCULATORS.length);
    expect((await (await fresh()).load(bytes.buffer)).calculators()).toHaveLength(CALCULATORS.length);
  });

  it("takes a compiled module", async () => {
    const { load } = await fresh();
    expect((await load(await WebAssembly.compile(bytes))).calculators()).toHaveLength(CALCULATORS.length);
  });

  it("may be tried again after it failed", async () => {
    const { load } = await fresh();
    await expect(load(new Uint8Array([0, 1, 2]))).rejects.toThrow();
    await expect(load(new URL("missing.wasm", folder))).rejects.toThrow();
    expect((await load()).calculators()).toHaveLength(CALCULATORS.length);
  });

  it("loads once, however often it is called at the same time", async () => {
    const { load } = await fresh();
    const elsewhere = new URL("missing.wasm", folder);
    const [one, other] = await Promise.all([load(bytes), load(elsewhere), load()]);
    expect(one.calculate("tier-roi")).toEqual(other.calculate("tier-roi"));
  });
});
