/** How many programs at addresses are kept: what may stand behind a `?` has no end, and each would be fetched anew. */
const MOST = 20;

/** A program at an address; other names are those of parts. */
export const isAddress = (name: string) => /^https?:/.test(name);

/** Those of some names that are kept, the newest last: every part, and the newest addresses. */
export function newestOf(names: readonly string[]): string[] {
  const addresses = new Set([...new Set(names.filter(isAddress).reverse())].slice(0, MOST));
  return names.filter((name) => !isAddress(name) || addresses.has(name));
}
