import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { serveFolder } from "./static-server.mjs";

/** A file that is removed just after the server found it, as a build may do. */
const GONE = "gone.txt";

vi.mock("node:fs", async (original) => {
  const fs = await original();
  const createReadStream = (file) => {
    if (file.endsWith(GONE)) fs.rmSync(file);
    return fs.createReadStream(file);
  };
  return { ...fs, createReadStream };
});

const place = mkdtempSync(path.join(tmpdir(), "served-"));
let server;

/** Sends a plain request, because fetch would normalize the path first. */
const get = (wanted) =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ port, host: "127.0.0.1", path: wanted }, (response) => {
      response.resume();
      const { "content-type": type, "cache-control": caching, location } = response.headers;
      resolve({ status: response.statusCode, type, caching, location });
    })
      .on("error", reject)
      .end();
  });

beforeAll(async () => {
  mkdirSync(path.join(place, "site"));
  writeFileSync(path.join(place, "secret.txt"), "not served");
  writeFileSync(path.join(place, "site/index.html"), "<p>home</p>");
  mkdirSync(path.join(place, "site/guide"));
  writeFileSync(path.join(place, "site/guide/index.html"), "<p>guide</p>");
  mkdirSync(path.join(place, "site/empty"));
  writeFileSync(path.join(place, "site/a.wasm"), "");
  writeFileSync(path.join(place, "site/sw.js"), "");
  server = await serveFolder(path.join(place, "site"), 0);
});

afterAll(() => {
  server.stop();
  rmSync(place, { recursive: true });
});

test("a folder answers with its page", async () => {
  expect(await get("/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
});

test("the address of a folder without its closing slash redirects to the one with it", async () => {
  expect(await get("/guide?x=1")).toMatchObject({ status: 308, location: "/guide/?x=1" });
  expect(await get("/guide/?x=1")).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
  expect(await get("/empty")).toMatchObject({ status: 404 });
});

test("a wasm module has the type that lets a browser stream it", async () => {
  expect(await get("/a.wasm?x=1")).toMatchObject({ status: 200, type: "application/wasm" });
});

test("a service worker is a script that browsers do not cache", async () => {
  expect(await get("/sw.js")).toMatchObject({
    status: 200,
    type: "text/javascript; charset=utf-8",
    caching: "no-cache",
  });
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/none.html", "/%"])(
  "%s is not found",
  async (wanted) => {
    expect((await get(wanted)).status).toBe(404);
  },
);

test("a file that is removed while it is sent ends only that response", async () => {
  writeFileSync(path.join(place, "site", GONE), "for a moment");
  await expect(get(`/${GONE}`)).rejects.toThrow("socket hang up");
  expect((await get("/")).status).toBe(200);
});

test("a port in use is reported with its number", async () => {
  const { port } = new URL(server.url);
  await expect(serveFolder(place, Number(port))).rejects.toThrow(`Port ${port} is taken`);
});
