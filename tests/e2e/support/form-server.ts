import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { contentType } from "../../../scripts/lib/content-type.mjs";
import { at } from "../../../scripts/lib/paths.mjs";

/** What a form sent, as an ordinary server decodes it. */
export interface Sent {
  method: string;
  /** The content type of the body, without its parameters; empty without a body. */
  type: string;
  entries: [name: string, value: string][];
}

async function read(request: IncomingMessage): Promise<Sent> {
  const { method = "", url = "", headers } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = headers["content-type"] ?? "";
  const search = [...new URL(url, "http://localhost").searchParams];
  const body = new Response(Buffer.concat(chunks), { headers: { "content-type": type } });
  const entries = method === "GET" ? search : [...(await body.formData())];
  return { method, type: type.split(";")[0] ?? "", entries: entries as Sent["entries"] };
}

/** A server with pages, the built files, and an address that takes forms. */
export class FormServer {
  readonly sent: Sent[] = [];
  /** The files that pages have asked for. */
  readonly asked: string[] = [];
  readonly #pages = new Map<string, { body: string; headers: Record<string, string> }>();
  readonly #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    this.asked.push(pathname);
    const page = this.#pages.get(pathname);
    const answer = (type: string, body: string | Buffer, headers = {}) =>
      response.writeHead(200, { "content-type": type, ...headers }).end(body);
    if (page) answer(contentType("page.html"), page.body, page.headers);
    else if (pathname === "/take") {
      void read(request).then((sent) => {
        this.sent.push(sent);
        answer(
          contentType("page.html"),
          '<!doctype html><title>Taken</title><link rel="icon" href="data:,">',
        );
      });
    } else {
      readFile(at("dist", pathname)).then(
        (file) => answer(contentType(pathname), file),
        () => response.writeHead(404).end(),
      );
    }
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Puts a page at an address of the server, and returns the address. */
  place(body: string, headers: Record<string, string> = {}, script = "package/element.js"): string {
    const path = `/page-${this.#pages.size}.html`;
    this.#pages.set(path, {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page with a form</title>
        <link rel="icon" href="data:,"><script type="module" src="/${script}"></script></head>
        <body><main>${body}</main></body></html>`,
      headers,
    });
    return this.url + path.slice(1);
  }
}
