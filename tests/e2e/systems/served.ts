import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { at } from "../../../scripts/lib/paths.mjs";
import { serveFolder } from "../../../scripts/lib/static-server.mjs";

async function serverOf(html: string): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

/**
 * Opens a page with our files, both from servers: a route does not reach the first requests of a frame without an
 * address. `bodyWith` gets the address of the files. Returns a function that stops both servers.
 */
export async function openServed(page: Page, bodyWith: (url: string) => string): Promise<() => void> {
  const ours = await serveFolder(at("dist/site"), 0, { "access-control-allow-origin": "*" });
  const html = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${bodyWith(ours.url)}`;
  const server = await serverOf(html);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return () => {
    ours.stop();
    server.closeAllConnections();
    server.close();
  };
}
