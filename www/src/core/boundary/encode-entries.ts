import type { Inputs } from "../contract/index.js";
import type { Form, InputTable } from "./form.js";

/** An ordinary text: short, and without the two characters that `inputs.ts` escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that end and escape a part.
const ORDINARY = /^[^\0\u0001]{0,999}$/;

/**
 * Encodes the entries of a form as `inputs.ts` does; undefined if anything about them needs that file, which checks
 * what any caller may pass. A page computes its first answer with this, because it is a fraction of the size.
 */
export function encodeEntries(inputs: Inputs, { positions, tables }: Form): string | undefined {
  const own = positions.size - tables.length;
  const text = members(inputs, positions, (value, at) =>
    at < own ? part(value) : rowsOf(tables[at - own] as InputTable, value),
  );
  return text === undefined ? undefined : `${text}\0`;
}

/** Puts members in the order of their positions. */
function members(
  data: unknown,
  positions: Form["positions"],
  encode: (value: unknown, at: number) => string | undefined,
): string | undefined {
  const parts: (string | undefined)[] = new Array(positions.size).fill("");
  if (Object(data) !== data) return undefined;
  for (const [name, value] of Object.entries(data as Inputs)) {
    const at = positions.get(name);
    if (at === undefined) return undefined;
    parts[at] = encode(value, at);
  }
  return joined(parts);
}

const joined = (parts: readonly (string | undefined)[]) =>
  parts.includes(undefined) ? undefined : parts.join("\0");

function part(value: unknown): string | undefined {
  if (typeof value === "string") return ORDINARY.test(value) ? `t${value}` : undefined;
  if (typeof value === "boolean") return value ? "+" : "-";
  return value === null ? "0" : undefined;
}

/** The rows of a table; undefined also where the program sets them, and where their number may be wrong. */
function rowsOf({ table, positions }: InputTable, rows: unknown): string | undefined {
  const { maximumRows = 0, fixed, hidden } = table;
  const isOpen = !fixed && !hidden && Array.isArray(rows) && rows.length > 0 && rows.length <= maximumRows;
  return isOpen
    ? joined([`r${rows.length}`, ...rows.map((row) => members(row, positions, part))])
    : undefined;
}
