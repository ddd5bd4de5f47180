/** What the site consists of; the build writes it in front of the worker (`config/vite-plugins/offline.mjs`). */
interface Site {
  /** Follows from the names of all files, which follow from what they hold. */
  version: string;
  /** Pages, and the files that each names itself. */
  pages: Record<string, readonly string[]>;
  /**
   * The files of each part: of a page (`embed.html`), a calculator (`event-roi`), a language (`de`), a calculator's
   * words (`de/event-roi`), the core in plain JavaScript (`plain`).
   */
  parts: Record<string, readonly string[]>;
}

declare const SITE: Site;

export const { version, pages, parts } = SITE;

const files: ReadonlySet<string> = new Set(Object.values(parts).flat());

/** The folder that the site is in. */
const folder = new URL("./", location.href);

/** A file's address. */
export const addressOf = (name: string): string => new URL(name, folder).href;

/** What an address is called inside the site: neither folder nor query. */
function nameOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const isOurs = origin === folder.origin && pathname.startsWith(folder.pathname);
  return isOurs ? pathname.slice(folder.pathname.length) : undefined;
}

/** The page at an address, if there is one; a server may leave out its name or its ending. */
export function pageAt(address: string): string | undefined {
  const name = nameOf(address);
  if (name === undefined) return undefined;
  return Object.keys(pages).find((page) => page === (name || "index.html") || page === `${name}.html`);
}

/** Whether a file of this version is at an address: it never changes, its name would. */
export const isFile = (address: string): boolean => files.has(nameOf(address) ?? "");

/** Whether a page is the one that goes with the files of this version, or another server's, or another version's. */
export const isOfThisVersion = (page: string, text: string): boolean =>
  (pages[page] ?? []).every((name) => text.includes(name));
