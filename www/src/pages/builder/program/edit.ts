/** Functions that change the data of a program. Each returns a changed copy. */

/** An object of a program file. */
export type Bag = Record<string, unknown>;

/** The path to a value of a program: keys, and indexes of rows. */
export type Path = readonly (string | number)[];

export const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A path in the notation of findings: `program.tiers[1].requirements.revenue`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => text + (typeof key === "number" ? `[${key}]` : `.${key}`), "program");

/** The value at a path; undefined if there is none. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((here, key) => {
    if (typeof key === "number") return Array.isArray(here) ? here[key] : undefined;
    return isBag(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  }, data);

/** Puts a value at a path and creates the objects on the way; `undefined` removes the value. */
export function withValue(data: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const holder =
    typeof key === "number" ? (Array.isArray(data) ? [...data] : []) : isBag(data) ? { ...data } : {};
  const inner = withValue(valueAt(data, [key]), rest, value);
  if (inner === undefined && !Array.isArray(holder)) delete (holder as Bag)[key];
  else (holder as Bag)[key] = inner;
  return holder;
}

/** The rows of a list; empty if the program does not have the list. */
export function rowsAt(data: unknown, list: Path): Bag[] {
  const rows = valueAt(data, list);
  return Array.isArray(rows) ? rows.map((row) => (isBag(row) ? row : {})) : [];
}

/** Swaps two rows of a list. */
export function withSwapped(data: unknown, list: Path, one: number, other: number): unknown {
  const rows = [...rowsAt(data, list)];
  const [first, second] = [rows[one], rows[other]];
  if (!first || !second) return data;
  rows[one] = second;
  rows[other] = first;
  return withValue(data, list, rows);
}

/** Removes a row of a list. */
export const withoutRow = (data: unknown, list: Path, row: number): unknown =>
  withValue(
    data,
    list,
    rowsAt(data, list).filter((_, at) => at !== row),
  );

/** Adds a row at the end of a list. */
export const withRow = (data: unknown, list: Path, row: Bag): unknown =>
  withValue(data, list, [...rowsAt(data, list), row]);
