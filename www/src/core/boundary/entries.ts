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
  const parts: (string | undefined)[] = new Array(positions.size).fill("");
  const own = positions.size - tables.length;
  for (const [name, value] of Object.entries(inputs)) {
    const at = positions.get(name);
    if (at === undefined) return undefined;
    parts[at] = at < own ? part(value) : rowsOf(tables[at - own] as InputTable, value);
  }
  return joined(parts);
}

const joined = (parts: readonly (string | undefined)[]) =>
  parts.includes(undefined) ? undefined : `${parts.join("\0")}\0`;

function part(value: unknown): string | undefined {
  if (typeof value === "string") return ORDINARY.test(value) ? `t${value}` : undefined;
  if (typeof value === "boolean") return value ? "+" : "-";
  return value === null ? "0" : undefined;
}

/** The rows of a table; undefined also where the program sets them, and where their number may be wrong. */
function rowsOf({ table, columns }: InputTable, rows: unknown): string | undefined {
  const { maximumRows = 0, fixed, hidden } = table;
  if (fixed || hidden || !Array.isArray(rows) || rows.length === 0 || rows.length > maximumRows)
    return undefined;
  const cells = rows.flatMap((row) => columns.map(({ id }) => (id in row ? part(row[id]) : "")));
  return joined([`r${rows.length}`, ...cells])?.slice(0, -1);
}
