import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { Failure } from "./run.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  // Browsers compile a module while streaming only if it has exactly this type.
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** The file for a request, or null if `folder` does not contain it. */
async function fileFor(folder, url) {
  let wanted;
  try {
    wanted = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  let file = path.join(folder, wanted);
  if (file !== folder && !file.startsWith(folder + path.sep)) return null;
  try {
    if ((await stat(file)).isDirectory()) file = path.join(file, "index.html");
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

async function answer(folder, request, response) {
  const file = await fileFor(folder, request.url ?? "/");
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  const type = types[path.extname(file)] ?? "application/octet-stream";
  response.writeHead(200, {
    "content-type": type,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  // A build may remove a file after the server found it. Then end only this response, and keep the server running.
  const breakOff = () => response.destroy();
  createReadStream(file).on("error", breakOff).pipe(response);
}

/** Serves a folder on the loopback interface; port 0 selects a free port. Resolves to the URL and a `stop` function. */
export function serveFolder(folder, port) {
  const server = createServer((request, response) => answer(path.normalize(folder), request, response));
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
