/** The number of programs by address that are cached, since there may be any number of them. */
const MOST = 20;

/** Whether a name is a program's address and not a part. */
export const isAddress = (name: string) => /^https?:/.test(name);

/** The names to keep, the newest last: every part, and the newest addresses. */
export function newestOf(names: readonly string[]): string[] {
  const addresses = new Set([...new Set(names.filter(isAddress).reverse())].slice(0, MOST));
  return names.filter((name) => !isAddress(name) || addresses.has(name));
}
