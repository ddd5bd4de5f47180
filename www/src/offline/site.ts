/**
 * The content of the site, which the build puts in front of the worker
 * (`config/vite-plugins/offline.mjs`).
 */
interface Site {
  /** A hash of the names of all files, which have hashes of their content. */
  version: string;
  /** Pages, and the files that each page names. */
  pages: Record<string, readonly string[]>;
  /**
   * The files of each part: of a page (`embed.html`), a calculator (`event-roi`), a language (`de`), a calculator's
   * words (`de/event-roi`), the modules in plain JavaScript (`plain`).
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

/** The name of an address inside the site, without folder and query. */
function nameOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const isOurs = origin === folder.origin && pathname.startsWith(folder.pathname);
  return isOurs ? pathname.slice(folder.pathname.length) : undefined;
}

/** The page at an address, if there is one; servers may leave out `index.html` or `.html`. */
export function pageAt(address: string): string | undefined {
  const name = nameOf(address);
  if (name === undefined) return undefined;
  const written = name === "" || name.endsWith("/") ? [`${name}index.html`] : [name, `${name}.html`];
  return written.find((page) => Object.hasOwn(pages, page));
}

/**
 * The address with a closing slash for the address of a page's folder without one: relative links of the page need the
 * slash.
 */
export function folderAt(address: string): string | undefined {
  const name = nameOf(address);
  if (!name || name.endsWith("/") || !Object.hasOwn(pages, `${name}/index.html`)) return undefined;
  const moved = new URL(address);
  moved.pathname += "/";
  return moved.href;
}

/** Whether an address is that of a hashed file of this version. */
export const isFile = (address: string): boolean => files.has(nameOf(address) ?? "");

/** Whether a page belongs to this version. */
export const isOfThisVersion = (page: string, text: string): boolean =>
  (pages[page] ?? []).every((name) => text.includes(name));
