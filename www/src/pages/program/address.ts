/** The address of this page with another program: by name, or behind the `#`. All other settings stay. */
export function addressOf(name: string | undefined, hash = ""): string {
  const query = new URLSearchParams(location.search);
  if (name) query.set("program", name);
  else query.delete("program");
  const text = query.toString();
  return `${location.pathname}${text && `?${text}`}${hash && `#${hash}`}`;
}
