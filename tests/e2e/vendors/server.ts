import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { contentType } from "../../../scripts/lib/content-type.mjs";

/** What a server was sent. */
export interface Received {
  path: string;
  query: Record<string, string>;
  /** JSON as it was read, fields of a form as an object, nothing for an empty body. */
  body: unknown;
}

/**
 * A server of its own, because browsers keep pages that a test makes up from servers of this computer. It records what
 * it is sent.
 */
export interface Server {
  /** Ends with a slash. */
  url: string;
  /** Pages beside the files of the folder, by path. */
  pages: Map<string, string>;
  /** What was posted. */
  received: Received[];
  /** Every request, as `GET /index.html`, with the length of its body if it has one. */
  requested: string[];
  stop(): void;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function bodyOf(request: IncomingMessage, text: string): unknown {
  if (/^application\/x-www-form-urlencoded/.test(request.headers["content-type"] ?? "")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  return text ? JSON.parse(text) : undefined;
}

async function sendFile(file: string, response: ServerResponse): Promise<void> {
  try {
    const content = await readFile(file);
    response.writeHead(200, { "content-type": contentType(file) }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

const HTML = { "content-type": "text/html; charset=utf-8", "access-control-allow-origin": "*" };

/** Opens a server for a folder on a free port; its pages have these headers. */
export async function openServer(folder: string, headers: Record<string, string> = {}): Promise<Server> {
  const received: Received[] = [];
  const requested: string[] = [];
  const pages = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { url = "/", method } = request;
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const text = await textOf(request);
    const page = pages.get(pathname);
    requested.push(`${method} ${url}${text && ` ${text.length}`}`);
    if (method === "POST") {
      const body = bodyOf(request, text);
      received.push({ path: pathname, query: Object.fromEntries(searchParams), body });
      response.writeHead(200, HTML).end("<!doctype html><title>Received</title>");
    } else if (page !== undefined) response.writeHead(200, { ...HTML, ...headers }).end(page);
    else await sendFile(path.join(folder, pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  return { url, pages, received, requested, stop: () => server.close() };
}
