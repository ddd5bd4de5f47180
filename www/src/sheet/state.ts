import type { Description, Inputs, TableDescription } from "../core/contract/index.js";
import { type Entry, entriesOf, newRow, type Rows } from "./entries.js";
import type { ChangedFigure, Figures } from "./kept-figures.js";

/**
 * Everything that a person has entered. Immutable: each edit makes a new one, so that an earlier
 * one can be restored.
 */
export interface State {
  /** Inputs that were changed from their default, by id. */
  readonly fields: Readonly<Record<string, Entry>>;
  /** Tables that were edited, by id. */
  readonly rows: Readonly<Record<string, Rows>>;
  /**
   * Values from the host page that cannot be entries: unknown names, or a table that has no rows or far too many. The
   * core reports them as problems.
   */
  readonly unknown: Inputs;
  /** The link that brought the entries. */
  readonly link?: OpenedLink;
}

/** The facts about the opened link that a page tells the visitor. */
export interface OpenedLink {
  /** The version that made the link, if its figures may have meant something else there. */
  readonly otherVersion: string | undefined;
  /** Whether a part of the link is missing. */
  readonly isIncomplete: boolean;
  /** Names in the link that the calculator does not have. */
  readonly unused: readonly string[];
  /** The scenarios of the link, if it has any, and the version that made it, empty if it names none. */
  readonly scenarios?: readonly LinkedScenario[];
  readonly version?: string;
  /** What this version computes from the entries, if the link has the figures of another version. */
  readonly compared?: ComparedLink;
}

/** The figures of a link from another version beside those of this one. */
export interface ComparedLink {
  /** The version that made the link, empty if it names none. */
  readonly version: string;
  /** The figures that this version computes differently. */
  readonly changed: readonly ChangedFigure[];
}

/** A scenario as a link carries it. */
export interface LinkedScenario {
  /** `A` to `D`. */
  readonly letter: string;
  /** Empty if nobody has named it. */
  readonly name: string;
  /** Figures when the link was made; those that the link does not have are missing. */
  readonly figures: Figures;
  readonly inputs: Inputs;
}

/** Whether the program sets an input or a table, so that nothing can be entered there. */
export const isPreset = ({ fixed, hidden }: { fixed?: boolean; hidden?: boolean }): boolean =>
  Boolean(fixed || hidden);

/** The entries from another program, without those that this program sets. */
export function carriedOver(state: State, { inputs, tables }: Description): State {
  const preset = [...inputs, ...tables].filter(isPreset).map(({ id }) => id);
  const free = <Each>(entries: Readonly<Record<string, Each>>): Record<string, Each> =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !preset.includes(id)));
  return { ...state, fields: free(state.fields), rows: free(state.rows) };
}

/**
 * Whether a value can be edited as the rows of a table: a person can delete a few rows too many, but
 * thousands would keep the page busy for minutes.
 */
function isEditable(given: unknown, { maximumRows = 200 }: TableDescription): given is Inputs[] {
  return Array.isArray(given) && given.length <= 2 * maximumRows && given.every((row) => Object(row) === row);
}

/** The state for the inputs of the host page; values that equal a default are not stored. */
export function stateOf(start: Inputs, { inputs, tables }: Description): State {
  const rows: Record<string, Rows> = {};
  // Without a prototype, so that `__proto__` is a name like any other.
  const unknown: Inputs = Object.create(null);
  const fields: Record<string, Entry> = {};
  for (const [id, entry] of Object.entries(entriesOf(start))) {
    const field = inputs.find((each) => each.id === id);
    const table = tables.find((each) => each.id === id && each.kind === "input");
    const given = start[id];
    const described = field ?? table;
    // Passed on unchanged, so that the core reports the problem.
    if (!described || isPreset(described)) unknown[id] = given;
    else if (table && isEditable(given, table)) {
      rows[id] = given.map((row) => newRow(entriesOf(row)));
    } else if (!field) unknown[id] = given;
    else if (entry.value !== field.default) fields[id] = entry;
  }
  return { fields, rows, unknown };
}
