import { isAddress, newestOf } from "./newest.js";
import { addressOf, isFile, isOfThisVersion, pageAt, parts, version } from "./site.js";
import { scope } from "./worker-scope.js";

/** Begins the names of our caches: another application, or this one in another folder, may live at the same origin. */
const OURS = `partner-calculators ${scope.registration.scope} `;

const CURRENT = OURS + version;

/** Files are what they are called; what a server says they vary by does not matter. */
const AS_CALLED = { ignoreVary: true };

/** A note that a name was asked for stands beside the files: the next version keeps the same for it. */
const KEPT = "kept";

const noteOf = (name: string) => addressOf(`?${KEPT}=${encodeURIComponent(name)}`);

const current = () => caches.open(CURRENT);

const ourNames = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

const olderNames = async () => (await ourNames()).filter((name) => name !== CURRENT);

/** What is kept under an address; nothing where the browser cannot say: its disk may be full or damaged. */
export async function kept(address: string): Promise<Response | undefined> {
  try {
    return await (await current()).match(address, AS_CALLED);
  } catch {
    return undefined;
  }
}

/** Keeps a page if it goes with the files of this version: another's would name files that are not kept. */
export async function keepPage(page: string, response: Response): Promise<void> {
  const text = await response.text();
  if (!response.ok || !isOfThisVersion(page, text)) return;
  // A new one, as browsers refuse a page that came by way of another address.
  await (await current()).put(addressOf(page), new Response(text, { headers: response.headers }));
}

/** Keeps a file or a program as it came, unless a server or a wireless network's gate says something else in its place. */
export async function keepFile(address: string, response: Response): Promise<void> {
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  if (!response.ok || isPage) throw new Error(`${address}: ${response.status}`);
  await (await current()).put(address, response);
}

/** A file of an older version that is the same in this one. */
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
  // A program from anywhere. Without it, the rest is worth keeping all the same.
  else await keepFile(address, await fetch(address, { credentials: "omit" })).catch(() => undefined);
}

/** The names that were asked for, the newest last: whatever is put once more goes to the end. */
async function notedIn(cache: Cache): Promise<string[]> {
  const files = (await cache.keys()).map(({ url }) => url);
  const names = files.map((url) => new URL(url).searchParams.get(KEPT) ?? "");
  return names.filter((name, at) => name && files[at] === noteOf(name));
}

/** Removes all but the newest addresses; what belongs to the site as well stays. */
async function forgetOldAddresses(cache: Cache): Promise<void> {
  const noted = await notedIn(cache);
  const newest = new Set(newestOf(noted));
  const old = noted.filter((name) => !newest.has(name));
  const ours = new Set(Object.values(parts).flat().map(addressOf));
  const files = [...old.map(noteOf), ...old.filter((address) => !ours.has(address))];
  await Promise.all(files.map((file) => cache.delete(file, AS_CALLED)));
}

/** Fetches what these names stand for and is not there yet, and remembers the names. Fails when a part of it cannot be had. */
export async function keep(names: readonly string[]): Promise<void> {
  const cache = await current();
  const known = newestOf(names.filter((name) => isAddress(name) || Object.hasOwn(parts, name)));
  await Promise.all(known.map((name) => cache.put(noteOf(name), new Response())));
  await forgetOldAddresses(cache);
  const addresses = known.flatMap((name) => (isAddress(name) ? name : (parts[name] ?? []).map(addressOf)));
  const ends = await Promise.allSettled([...new Set(addresses)].map(fetchOnce));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** Keeps for this version what was kept for older ones. */
export async function inherit(): Promise<void> {
  const names: string[] = [];
  // What pages asked this version for already is the newest.
  for (const each of [...(await olderNames()), CURRENT])
    names.push(...(await notedIn(await caches.open(each))));
  await keep([...new Set(names.reverse())].reverse());
}

/** Removes what older versions kept. */
export async function forgetOlder(): Promise<void> {
  await Promise.all((await olderNames()).map((name) => caches.delete(name)));
}
