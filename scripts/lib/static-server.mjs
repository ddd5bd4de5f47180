import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { contentType } from "./content-type.mjs";
import { Failure } from "./run.mjs";

/** The path and the query of a request's address; null if it cannot be read. */
function placeOf(url) {
  try {
    const { pathname, search } = new URL(url, "http://localhost");
    return { wanted: decodeURIComponent(pathname), pathname, search };
  } catch {
    return null;
  }
}

/**
 * The file for a request, or the address of the folder that a request without a closing slash means: relative links
 * of its page need the slash. Null if `folder` contains neither.
 */
async function found(folder, url) {
  const place = placeOf(url);
  if (place === null) return null;
  const { wanted, pathname, search } = place;
  const file = path.join(folder, wanted);
  if (file !== folder && !file.startsWith(folder + path.sep)) return null;
  try {
    if (!(await stat(file)).isDirectory()) return { file };
    const page = path.join(file, "index.html");
    if (!(await stat(page)).isFile()) return null;
    return wanted.endsWith("/") ? { file: page } : { moved: `${pathname}/${search}` };
  } catch {
    return null;
  }
}

async function answer(folder, headers, request, response) {
  const { file, moved } = (await found(folder, request.url ?? "/")) ?? {};
  if (moved !== undefined) {
    response.writeHead(308, { location: moved }).end();
    return;
  }
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "content-type": contentType(file),
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  // A build may remove a file after the server found it. Then end only this response, and keep the server running.
  const breakOff = () => response.destroy();
  createReadStream(file).on("error", breakOff).pipe(response);
}

/**
 * Serves a folder on the loopback interface, with headers of one's own; port 0 selects a free port. Resolves to the URL
 * and a `stop` function.
 */
export function serveFolder(folder, port, headers = {}) {
  const server = createServer((request, response) =>
    answer(path.normalize(folder), headers, request, response),
  );
  // Node closes an idle connection after five seconds by default. A browser that sends a request at that
  // moment sees it fail, so connections stay open until the server stops.
  server.keepAliveTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Failure(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`)
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", () => {
      const url = `http://127.0.0.1:${server.address().port}/`;
      resolve({
        url,
        stop: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
