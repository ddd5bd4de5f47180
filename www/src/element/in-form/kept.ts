import type { Value } from "../../core/contract/index.js";
import { type Entry, newRow, type Row } from "../../sheet/entries.js";
import type { Sheet } from "../../sheet/sheet.js";
import { carriedOver, type State } from "../../sheet/state.js";

/** The values of fields, or of a row's cells, by id. Text that is not a number is its own value. */
type Values = Record<string, Value>;

/** What the browser keeps of a calculator in a form, for when a visitor comes back. */
interface Kept {
  calculator: string;
  fields: Values;
  rows: Record<string, Values[]>;
}

const mapped = <From, To>(all: Readonly<Record<string, From>>, to: (each: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(all).map(([id, each]) => [id, to(each)]));

const valuesOf = (entries: Readonly<Record<string, Entry>>): Values => mapped(entries, ({ value }) => value);
const rowOf = (values: Values): Row => newRow(mapped(values, (value) => ({ value })));

/** The entries as a text; null if nothing was entered, so that the page's own values apply when a visitor comes back. */
export function keptOf({ state, isTouched, description }: Sheet): string | null {
  if (!isTouched) return null;
  const rows = mapped(state.rows, (all) => all.map(({ cells }) => valuesOf(cells)));
  return JSON.stringify({
    calculator: description.id,
    fields: valuesOf(state.fields),
    rows,
  } satisfies Kept);
}

/** The state of a sheet with kept entries; undefined if they are another calculator's, or no such text. */
export function stateFrom(text: unknown, { state, description }: Sheet): State | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const { calculator, fields, rows }: Kept = JSON.parse(text);
    if (calculator !== description.id) return undefined;
    const entered = {
      fields: mapped(fields, (value) => ({ value })),
      rows: mapped(rows, (all) => all.map(rowOf)),
    };
    // The program may have changed since, and set what was open then.
    return carriedOver({ ...state, ...entered }, description);
  } catch {
    return undefined;
  }
}
