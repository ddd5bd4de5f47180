import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { CALCULATORS } from "./support/examples.js";
import { withMemorySizes } from "./support/memories.js";

const folder = new URL("../../dist/package/", import.meta.url);
const file = new URL(readdirSync(folder).find((name) => name.startsWith("core_bg")) ?? "", folder);
const bytes = new Uint8Array(readFileSync(file));
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/** A fresh import of the package, without a loaded module. */
async function fresh(): Promise<typeof import("partner-calculators")> {
  vi.resetModules();
  return await import("partner-calculators");
}

/** Serves the module, and answers the first requests with an error; `asked` gives the number of requests so far. */
async function served<Result>(
  use: (address: string, asked: () => number) => Promise<Result>,
  errors = 0,
): Promise<Result> {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    if (requests <= errors) response.writeHead(503).end();
    else response.writeHead(200, { "Content-Type": "application/wasm" }).end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    const { port } = server.address() as AddressInfo;
    return await use(`http://127.0.0.1:${port}/core.wasm`, () => requests);
  } finally {
    server.close();
  }
}

describe("load", () => {
  it("finds the module next to the package", async () => {
    const { load } = await fresh();
    expect((await load()).calculate("event-roi").values.investment).toBe("22000");
  });

  it("accepts the URL of a file", async () => {
    const { load } = await fresh();
    expect((await load(file)).calculators()).toHaveLength(CALCULATORS.length);
  });

  it("accepts an address as a string or a URL", async () => {
    await served(async (address) => {
      expect((await (await fresh()).load(address)).calculators()).toHaveLength(CALCULATORS.length);
      expect((await (await fresh()).load(new URL(address))).calculators()).toHaveLength(CALCULATORS.length);
    });
  });

  it("accepts bytes", async () => {
    expect((await (await fresh()).load(bytes)).calculators()).toHaveLength(CALCULATORS.length);
    expect((await (await fresh()).load(bytes.buffer)).calculators()).toHaveLength(CALCULATORS.length);
  });

  it("accepts a compiled module", async () => {
    const { load } = await fresh();
    expect((await load(await WebAssembly.compile(bytes))).calculators()).toHaveLength(CALCULATORS.length);
  });

  it("can be called again after a failure", async () => {
    const { load } = await fresh();
    await expect(load(new Uint8Array([0, 1, 2]))).rejects.toThrow();
    await expect(load(new URL("missing.wasm", folder))).rejects.toThrow();
    expect((await load()).calculators()).toHaveLength(CALCULATORS.length);
  });

  it("tries the same address again after it failed", async () => {
    await served(async (address, asked) => {
      const { load } = await fresh();
      await expect(load(address)).rejects.toThrow("503");
      expect((await load(address)).calculators()).toHaveLength(CALCULATORS.length);
      await load(address);
      expect(asked()).toBe(2);
    }, 1);
  });

  it("asks an address once, however often it is called at the same time", async () => {
    await served(async (address, asked) => {
      const { load } = await fresh();
      const failed = await Promise.allSettled([load(address), load(address), load(address)]);
      expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
      expect(asked()).toBe(1);
    }, 1);
  });

  /** A valid module without the functions of the core. */
  const nothing = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

  /** The core's module with another version number. */
  function otherVersion(): Uint8Array<ArrayBuffer> {
    const other = Buffer.from(bytes);
    let at = other.indexOf(version);
    for (; at >= 0; at = other.indexOf(version, at + 1)) other.write("9.9.9", at);
    return new Uint8Array(other);
  }

  it.each([
    ["a module of something else", () => nothing],
    ["a compiled one", () => new WebAssembly.Module(nothing)],
    ["a module of another version", otherVersion],
  ])("refuses %s, and accepts the right one later or at the same time", async (_, wrong) => {
    const { load } = await fresh();
    await expect(load(wrong())).rejects.toThrow();
    expect((await load()).calculators()).toHaveLength(CALCULATORS.length);
    const { load: another } = await fresh();
    const [failed, loaded] = await Promise.allSettled([another(wrong()), another(bytes), another(wrong())]);
    expect(failed.status).toBe("rejected");
    expect(loaded.status).toBe("fulfilled");
    expect((await another()).calculate("event-roi").values.investment).toBe("22000");
  });

  it("does not leak memory when it is called repeatedly", async () => {
    await withMemorySizes(async (sizes) => {
      const { load } = await fresh();
      // The first calculation needs memory of its own.
      (await load()).calculate("event-roi");
      const before = sizes();
      for (let at = 0; at < 20_000; at++) await load(at % 2 ? undefined : bytes);
      expect((await load()).calculate("event-roi").values.investment).toBe("22000");
      expect(before).toHaveLength(1);
      expect(sizes()).toEqual(before);
    });
  });

  it("loads once when it is called several times at the same time", async () => {
    const { load } = await fresh();
    const elsewhere = new URL("missing.wasm", folder);
    const [one, other] = await Promise.all([load(bytes), load(elsewhere), load()]);
    expect(one.calculate("tier-roi")).toEqual(other.calculate("tier-roi"));
  });
});
