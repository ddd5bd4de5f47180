import path from "node:path";

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

/** The content type of a file by the ending of its name. */
export const contentType = (file) => types[path.extname(file)] ?? "application/octet-stream";
