import type { Description, Inputs } from "../core/contract.js";
import { type Entry, entriesOf, newRow, type Rows } from "./entries.js";

/** What a person has entered; replaced as a whole by each edit, so that an earlier one can come back. */
export interface State {
  /** Inputs that differ from their default, by id. */
  readonly fields: Readonly<Record<string, Entry>>;
  /** Tables that were touched, by id. */
  readonly rows: Readonly<Record<string, Rows>>;
  /** Given from outside under names that the calculator does not have; the core says so. */
  readonly unknown: Inputs;
}

/** What a page gives to start with; what is a default anyway is not kept. */
export function stateOf(start: Inputs, { inputs, tables }: Description): State {
  const rows: Record<string, Rows> = {};
  const unknown: Inputs = {};
  const fields: Record<string, Entry> = {};
  for (const [id, entry] of Object.entries(entriesOf(start))) {
    const field = inputs.find((each) => each.id === id);
    const given = start[id];
    if (Array.isArray(given) && tables.some((table) => table.id === id && table.kind === "input")) {
      rows[id] = given.map((row: Record<string, unknown>) => newRow(entriesOf(row)));
    } else if (!field) unknown[id] = given;
    else if (entry.value !== field.default) fields[id] = entry;
  }
  return { fields, rows, unknown };
}
