/** Whether a text is an address or a path; nothing else may go into a snippet. */
export const isServer = (text: string) => /^(?:https?:\/)?\/[^\s"'<>]*$/.test(text);

const withSlash = (text: string) => (text.endsWith("/") ? text : `${text}/`);

/** The folder of this page, where the site has all files. */
export const ownServer = (): string => new URL("./", location.href).href;

/** The address in the lines: the chosen one, or this page's own. */
export const serverOf = (chosen: string): string => (isServer(chosen) ? withSlash(chosen) : ownServer());

/** Whether an address only works on this computer. */
export function isLocal(server: string): boolean {
  const { protocol, hostname } = new URL(server, location.href);
  return protocol === "file:" || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.local)$/.test(hostname);
}

/** Whether an address is on another server than this page, from which a page would load scripts. */
export const isForeign = (server: string): boolean =>
  isServer(server) && new URL(server, location.href).origin !== location.origin;

/** What was found at an address, in a sentence. */
export interface Checked {
  isGood: boolean;
  text: string;
}

/** How long a server may take, in milliseconds. */
const PATIENCE = 10_000;

const bad = (text: string): Checked => ({ isGood: false, text });

/** Compares versions such as `0.10.2` part by part. */
function isOlder(one: string, other: string): boolean {
  const [here, there] = [one, other].map((version) => version.split(".").map(Number));
  const at = (here ?? []).findIndex((part, place) => part !== there?.[place]);
  return at >= 0 && (here?.[at] ?? 0) < (there?.[at] ?? 0);
}

/** Asks a server for a file, as a page on another server does. */
async function ask(address: string): Promise<Response | undefined> {
  const options = { credentials: "omit", cache: "no-cache", signal: AbortSignal.timeout(PATIENCE) } as const;
  return fetch(address, { ...options, mode: "cors" }).catch(() => undefined);
}

/** Checks whether the files are at an address, whether other pages may read them, and whether they are new enough. */
export async function checkServer(server: string, version: string): Promise<Checked> {
  const base = new URL(server, location.href).href;
  const script = await ask(`${base}element.js`);
  if (!script) {
    return bad(
      `${base}element.js cannot be read from here. Check the address. If it is right, the server must allow other pages: it needs the header “Access-Control-Allow-Origin: *”.`,
    );
  }
  if (!script.ok)
    return bad(`There is no element.js at ${base} (status ${script.status}). Check the address.`);
  const found = (await (await ask(`${base}version.json`))?.json().catch(() => undefined)) as unknown;
  const there = (found as { version?: unknown } | undefined)?.version;
  if (typeof there !== "string")
    return bad(`The files at ${base} are older than this page. Copy the new ones there.`);
  if (isOlder(there, version)) {
    return bad(
      `The files at ${base} are of version ${there}, this page is of ${version}. Copy the new ones there.`,
    );
  }
  return {
    isGood: true,
    text: `The files are there, other pages may use them, and the version is ${there}.`,
  };
}
