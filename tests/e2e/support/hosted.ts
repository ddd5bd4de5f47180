import path from "node:path";
import type { Page } from "@playwright/test";
import { at } from "../../../scripts/lib/paths.mjs";

/** The origin that the documentation uses for the built files, and a page on another origin. */
export const OURS = "https://calculators.example/";
export const HOST = "https://host.example/";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

type Headers = Record<string, string>;

/** Serves a built folder at our origin; its pages have these headers. */
export async function serveOurs(page: Page, folder: string, headers: Headers = {}): Promise<void> {
  await page.route(`${OURS}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    const extension = path.extname(file);
    await route.fulfill({
      path: at(folder, file),
      headers: { "access-control-allow-origin": "*", ...(extension === ".html" ? headers : {}) },
      contentType: TYPES[extension] ?? "application/octet-stream",
    });
  });
}

/** Opens a page on another origin, with its own headers. */
export async function openHost(page: Page, body: string, headers: Headers = {}): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    </head><body>${body}</body></html>`;
  await page.route(`${HOST}page.html`, (route) =>
    route.fulfill({ contentType: "text/html", headers, body: html }),
  );
  await page.goto(`${HOST}page.html`);
}

/** Serves a built folder at our origin, and opens a page on another origin. */
export async function hosted(page: Page, folder: string, body: string, headers?: Headers): Promise<void> {
  await serveOurs(page, folder);
  await openHost(page, body, headers);
}
