import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { at } from "../../../scripts/lib/paths.mjs";
import { serveFolder } from "../../../scripts/lib/static-server.mjs";

/** The built site in a folder of a server that can be stopped and whose files can be replaced. */
export class SiteCopy {
  readonly #root = mkdtempSync(path.join(tmpdir(), "site-"));
  #stop: () => void = () => undefined;
  #folder = "";
  url = "";

  static async serve(): Promise<SiteCopy> {
    const copy = new SiteCopy();
    copy.publish(at("dist/site"));
    await copy.start();
    return copy;
  }

  /** Starts the server; after a stop, at the same address. */
  async start(): Promise<void> {
    const { url, stop } = await serveFolder(this.#root, Number(this.url && new URL(this.url).port));
    this.url = `${url}tools/calculators/`;
    this.#stop = stop;
  }

  /** Replaces the site with a build. */
  publish(folder: string): void {
    this.#folder = folder;
    const place = path.join(this.#root, "tools/calculators");
    rmSync(path.dirname(place), { recursive: true, force: true });
    mkdirSync(path.dirname(place));
    symlinkSync(folder, place);
  }

  /** Writes a file next to the site's folder. */
  writeBeside(name: string, text: string): void {
    writeFileSync(path.join(this.#root, "tools", name), text);
  }

  /** Simulates a missing network. */
  stop(): void {
    this.#stop();
  }

  /** Simulates a network that accepts connections and never answers. */
  async hang(): Promise<void> {
    this.stop();
    const open = new Set<Socket>();
    const server = createServer((socket) => open.add(socket));
    await once(server.listen(Number(new URL(this.url).port), "127.0.0.1"), "listening");
    this.#stop = () => {
      for (const socket of open) socket.destroy();
      server.close();
    };
  }

  remove(): void {
    this.stop();
    rmSync(this.#root, { recursive: true });
  }

  /** The version and the parts that the build's service worker contains. */
  get #site(): { version: string; parts: Record<string, string[]> } {
    const worker = readFileSync(path.join(this.#folder, "sw.js"), "utf8");
    return JSON.parse(/^const SITE=(\{.*?\});/.exec(worker)?.[1] ?? "");
  }

  /** The name of the cache of the build's service worker. */
  get cache(): string {
    return `partner-calculators ${this.url} ${this.#site.version}`;
  }

  /** The files of some parts of the site. */
  partsOf(...names: string[]): string[] {
    const { parts } = this.#site;
    return [...new Set(names.flatMap((name) => parts[name] ?? [`no part ${name}`]))].sort();
  }
}
