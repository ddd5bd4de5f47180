// Serves the contenders' files like a static host: over HTTP/2, so that no request waits for a free connection, and
// compressed once with brotli at its highest level.
import { readFile } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { contentType } from "../../scripts/lib/content-type.mjs";
import { selfSigned } from "./certificate.mjs";

/** The bytes of a page or a file of a site; null if the site has neither under this name. */
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
 * Serves each site under its name. A site has the files of a folder and pages as text: `{ folder, pages }`. Resolves to
 * the server's address and a `stop` function.
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
    response.writeHead(200, {
      "content-type": contentType(pathname),
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
