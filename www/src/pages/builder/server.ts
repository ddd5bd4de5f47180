/**
 * Whether a text is an http(s) address or an absolute path. Snippets contain no other text, which
 * might inject HTML.
 */
export const isServer = (text: string) => /^(?:https?:\/)?\/[^\s"'<>]*$/.test(text);

const withSlash = (text: string) => (text.endsWith("/") ? text : `${text}/`);

/** The folder of this page, which contains all files of the element. */
export const ownServer = (): string => new URL("./", location.href).href;

/** The server in the snippets: the chosen address, or the folder of this page. */
export const serverOf = (chosen: string): string => (isServer(chosen) ? withSlash(chosen) : ownServer());

/** Whether a server is local, so that visitors cannot reach it. */
export function isLocal(server: string): boolean {
  const { protocol, hostname } = new URL(server, location.href);
  return protocol === "file:" || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.local)$/.test(hostname);
}

/** Whether a server has another origin than this page. */
export const isForeign = (server: string): boolean =>
  isServer(server) && new URL(server, location.href).origin !== location.origin;

/** The result of a check of a server, with a sentence about it. */
export interface Checked {
  isGood: boolean;
  text: string;
}

/** The timeout of a request, in milliseconds. */
const TIMEOUT = 10_000;

const bad = (text: string): Checked => ({ isGood: false, text });

/** Compares versions such as `0.10.2` part by part. */
function isOlder(one: string, other: string): boolean {
  const [here, there] = [one, other].map((version) => version.split(".").map(Number));
  const at = (here ?? []).findIndex((part, place) => part !== there?.[place]);
  return at >= 0 && (here?.[at] ?? 0) < (there?.[at] ?? 0);
}

/**
 * Requests a file as a page of another origin does; undefined if the request fails or CORS forbids
 * it.
 */
async function ask(address: string): Promise<Response | undefined> {
  const options = { credentials: "omit", cache: "no-cache", signal: AbortSignal.timeout(TIMEOUT) } as const;
  return fetch(address, { ...options, mode: "cors" }).catch(() => undefined);
}

/**
 * Checks whether the files are at an address, whether other pages may read them, and whether they
 * are new enough.
 */
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
