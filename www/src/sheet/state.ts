import type { Description, Inputs } from "../core/contract/index.js";
import { type Entry, entriesOf, newRow, type Rows } from "./entries.js";

/** What a person has entered; replaced as a whole by each edit, so that an earlier one can come back. */
export interface State {
  /** Inputs that differ from their default, by id. */
  readonly fields: Readonly<Record<string, Entry>>;
  /** Tables that were touched, by id. */
  readonly rows: Readonly<Record<string, Rows>>;
  /** Given from outside under names that the calculator does not have, or for a table and no rows; the core says so. */
  readonly unknown: Inputs;
}

/** Whether the program sets an input or a table: no value of a person's counts there. */
export const isPreset = ({ fixed, hidden }: { fixed?: boolean; hidden?: boolean }): boolean =>
  Boolean(fixed || hidden);

/** What was entered under another program, without what this one sets. */
export function carriedOver({ fields, rows, unknown }: State, { inputs, tables }: Description): State {
  const preset = [...inputs, ...tables].filter(isPreset).map(({ id }) => id);
  const free = <Each>(entries: Readonly<Record<string, Each>>): Record<string, Each> =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !preset.includes(id)));
  return { fields: free(fields), rows: free(rows), unknown };
}

/** What a page gives to start with; what is a default anyway is not kept. */
export function stateOf(start: Inputs, { inputs, tables }: Description): State {
  const rows: Record<string, Rows> = {};
  const unknown: Inputs = {};
  const fields: Record<string, Entry> = {};
  for (const [id, entry] of Object.entries(entriesOf(start))) {
    const field = inputs.find((each) => each.id === id);
    const table = tables.find((each) => each.id === id && each.kind === "input");
    const given = start[id];
    const described = field ?? table;
    // Sent as it is: the core says that there is no such input, or that the program sets it.
    if (!described || isPreset(described)) unknown[id] = given;
    else if (table && Array.isArray(given) && given.every((row) => Object(row) === row)) {
      rows[id] = given.map((row: Record<string, unknown>) => newRow(entriesOf(row)));
    } else if (!field) unknown[id] = given;
    else if (entry.value !== field.default) fields[id] = entry;
  }
  return { fields, rows, unknown };
}
