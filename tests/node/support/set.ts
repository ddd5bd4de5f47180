/**
 * A deep copy of data with another value at a path such as `tiers[1].mdf.annual`; `undefined`
 * removes the value.
 */
export function set(data: unknown, path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(data) as Record<string, unknown>;
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((here, key) => here[key] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}
