import { isAddress, newestOf } from "./newest.js";
import { addressOf, isFile, isOfThisVersion, pageAt, parts, version } from "./site.js";
import { scope } from "./worker-scope.js";

/**
 * The prefix of our caches' names: the origin may have other applications, or this one in another
 * folder.
 */
const OURS = `partner-calculators ${scope.registration.scope} `;

const CURRENT = OURS + version;

/** Ignores `Vary`: a file depends on its name alone. */
const AS_CALLED = { ignoreVary: true };

/** A marker that a name was requested, so that the next version caches it, too. */
const KEPT = "kept";

const noteOf = (name: string) => addressOf(`?${KEPT}=${encodeURIComponent(name)}`);

const current = () => caches.open(CURRENT);

const ourNames = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

const olderNames = async () => (await ourNames()).filter((name) => name !== CURRENT);

/** The cached response for an address; undefined also if the browser's storage fails. */
export async function kept(address: string): Promise<Response | undefined> {
  try {
    return await (await current()).match(address, AS_CALLED);
  } catch {
    return undefined;
  }
}

/** Caches a page if it belongs to this version; others name files that are not cached. */
export async function keepPage(page: string, response: Response): Promise<void> {
  const text = await response.text();
  if (!response.ok || !isOfThisVersion(page, text)) return;
  // A new response, since browsers refuse a redirected one for a page.
  await (await current()).put(addressOf(page), new Response(text, { headers: response.headers }));
}

/** Caches a file or a program, unless the response is an error or a login page of a network. */
export async function keepFile(address: string, response: Response): Promise<void> {
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  if (!response.ok || isPage) throw new Error(`${address}: ${response.status}`);
  await (await current()).put(address, response);
}

/** A file that an older version has cached. */
async function older(address: string): Promise<Response | undefined> {
  for (const name of await olderNames()) {
    const found = await (await caches.open(name)).match(address, AS_CALLED);
    if (found) return found;
  }
  return undefined;
}

async function fetchOnce(address: string): Promise<void> {
  const page = pageAt(address);
  if (await kept(address)) return;
  if (page) await keepPage(page, await fetch(address, { cache: "no-cache" }));
  else if (isFile(address)) await keepFile(address, (await older(address)) ?? (await fetch(address)));
  // A program that cannot be loaded does not keep the rest from being cached.
  else await keepFile(address, await fetch(address, { credentials: "omit" })).catch(() => undefined);
}

/** The requested names, the newest last. */
async function notedIn(cache: Cache): Promise<string[]> {
  const files = (await cache.keys()).map(({ url }) => url);
  const names = files.map((url) => new URL(url).searchParams.get(KEPT) ?? "");
  return names.filter((name, at) => name && files[at] === noteOf(name));
}

/** Removes all but the newest addresses; parts of the site stay. */
async function forgetOldAddresses(cache: Cache): Promise<void> {
  const noted = await notedIn(cache);
  const newest = new Set(newestOf(noted));
  const old = noted.filter((name) => !newest.has(name));
  const ours = new Set(Object.values(parts).flat().map(addressOf));
  const files = [...old.map(noteOf), ...old.filter((address) => !ours.has(address))];
  await Promise.all(files.map((file) => cache.delete(file, AS_CALLED)));
}

/**
 * Loads and caches what is missing of these names, and remembers them. Rejects if a part cannot be
 * loaded.
 */
export async function keep(names: readonly string[]): Promise<void> {
  const cache = await current();
  const known = newestOf(names.filter((name) => isAddress(name) || Object.hasOwn(parts, name)));
  await Promise.all(known.map((name) => cache.put(noteOf(name), new Response())));
  await forgetOldAddresses(cache);
  const addresses = known.flatMap((name) => (isAddress(name) ? name : (parts[name] ?? []).map(addressOf)));
  const ends = await Promise.allSettled([...new Set(addresses)].map(fetchOnce));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** Caches for this version everything that older ones cached. */
export async function inherit(): Promise<void> {
  const names: string[] = [];
  // Names that this version was asked for are the newest.
  for (const each of [...(await olderNames()), CURRENT])
    names.push(...(await notedIn(await caches.open(each))));
  await keep([...new Set(names.reverse())].reverse());
}

/** Removes the caches of older versions. */
export async function forgetOlder(): Promise<void> {
  await Promise.all((await olderNames()).map((name) => caches.delete(name)));
}
