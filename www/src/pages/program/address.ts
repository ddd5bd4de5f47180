/**
 * The address of this page with another program: an id in the query, or a packed program in the
 * hash. The other parameters of the query stay, such as the language.
 */
export function addressOf(name: string | undefined, hash = ""): string {
  const query = new URLSearchParams(location.search);
  if (name) query.set("program", name);
  else query.delete("program");
  const text = query.toString();
  return `${location.pathname}${text && `?${text}`}${hash && `#${hash}`}`;
}
