// Serves the contenders' files as a static host does: HTTP/2, so that requests do not wait for a free connection, and
// brotli at its best level, compressed once.
import { readFile } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { selfSigned } from "./certificate.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The bytes of a site's page or file; null if it has none of that name. */
async function contentOf(sites, place) {
  const [name, ...rest] = place.split("/").slice(1).map(decodeURIComponent);
  const site = sites[name];
  if (site === undefined) return null;
  const file = rest.join("/");
  if (Object.hasOwn(site.pages, file)) return Buffer.from(site.pages[file]);
  const found = path.join(site.folder, file);
  if (!found.startsWith(site.folder + path.sep)) return null;
  return readFile(found).catch(() => null);
}

/**
 * Serves sites, each under its name: `{ folder, pages }`, files of a folder and pages as text. Resolves to the address
 * and a `stop` function.
 */
export function serveSites(sites) {
  const ready = new Map();
  const compressed = async (place) => {
    if (!ready.has(place)) {
      const content = await contentOf(sites, place);
      ready.set(place, content === null ? null : brotliCompressSync(content));
    }
    return ready.get(place);
  };
  const server = createSecureServer(selfSigned(), async (request, response) => {
    const { pathname } = new URL(request.url, "https://localhost");
    const body = await compressed(pathname);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    const type = types[path.extname(pathname)] ?? "application/octet-stream";
    response.writeHead(200, {
      "content-type": type,
      "content-encoding": "br",
      "cache-control": "max-age=31536000, immutable",
    });
    response.end(body);
  });
  const sessions = new Set();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session)).on("error", () => undefined);
  });
  const stop = () => {
    for (const session of sessions) session.destroy();
    server.close();
  };
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () =>
      resolve({ url: `https://127.0.0.1:${server.address().port}/`, stop }),
    );
  });
}
