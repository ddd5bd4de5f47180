import type {
  Calculation,
  Column,
  Core,
  Description,
  Explanation,
  Field,
  Inputs,
  Problem,
  Program,
  TableDescription,
  Value,
} from "../core/contract.js";
import { CalculationError } from "../core/error.js";
import { type Entry, entriesOf, newRow, parsePath, type Rows } from "./entries.js";

/** What a person has entered; replaced as a whole by each edit, so that an earlier one can come back. */
export interface State {
  /** Inputs that differ from their default, by id. */
  readonly fields: Readonly<Record<string, Entry>>;
  /** Tables that were touched, by id. */
  readonly rows: Readonly<Record<string, Rows>>;
  /** Given from outside under names that the calculator does not have; the core says so. */
  readonly unknown: Inputs;
}

/** The entries of one calculator and its last answer. Knows no screen. */
export class Sheet {
  state: State;
  /** The last good answer, and the inputs that it is for: all that count, defaults too. */
  calculation: Calculation | undefined;
  answered: Inputs = {};
  /** The same, and those that do not count now. */
  inputs: Record<string, Value> = {};
  problems: readonly Problem[] = [];
  readonly #start: State;
  #beforeReset: State | undefined;
  readonly #defaultRows: Record<string, Rows> = {};
  readonly #fields: ReadonlyMap<string, Field>;

  constructor(
    readonly core: Core,
    readonly description: Description,
    readonly program: Program | undefined,
    start: Inputs,
    carried?: State,
  ) {
    this.#fields = new Map(description.inputs.map((field) => [field.id, field]));
    for (const table of this.inputTables) {
      this.#defaultRows[table.id] = table.rows.map((row) => newRow(entriesOf(row)));
    }
    this.#start = this.#read(start);
    this.state = carried ?? this.#start;
  }

  get inputTables(): TableDescription[] {
    return this.description.tables.filter((table) => table.kind === "input");
  }

  table(id: string): TableDescription | undefined {
    return this.description.tables.find((table) => table.id === id);
  }

  rows(table: string): Rows {
    return this.state.rows[table] ?? this.#defaultRows[table] ?? [];
  }

  /** The columns that a person fills in. */
  columns(table: string): Column[] {
    return this.table(table)?.columns.filter((column) => column.formula === undefined) ?? [];
  }

  /** The input or the cell that a path leads to. */
  field(path: string): Field | undefined {
    const { table, id } = parsePath(path);
    return table === undefined
      ? this.#fields.get(id)
      : this.columns(table).find((column) => column.id === id);
  }

  entry(path: string): Entry {
    const { table, row, id } = parsePath(path);
    const own = table === undefined ? this.state.fields[id] : this.rows(table)[row]?.cells[id];
    return own ?? { value: this.field(path)?.default ?? null };
  }

  /** Whether an input differs from its default. */
  isChanged(path: string): boolean {
    return this.state.fields[path] !== undefined;
  }

  get isTouched(): boolean {
    return this.state !== this.#start;
  }

  /** Whether an input or a cell counts with the present choices. */
  counts(path: string): boolean {
    const when = this.field(path)?.when;
    if (!when) return true;
    const { table, row } = parsePath(path);
    const beside = table === undefined ? when.input : `${table}[${row}].${when.input}`;
    return when.is.includes(String(this.entry(this.field(beside) ? beside : when.input).value));
  }

  /** Enters a value; without one the field takes its default again. */
  put(path: string, entry: Entry | undefined): void {
    const { table, row, id } = parsePath(path);
    if (table !== undefined) {
      const cell = entry ?? this.entry(path);
      this.putRows(
        table,
        this.rows(table).map((each, at) =>
          at === row ? { ...each, cells: { ...each.cells, [id]: cell } } : each,
        ),
      );
      return;
    }
    const { [id]: _, ...others } = this.state.fields;
    this.state = { ...this.state, fields: entry ? { ...others, [id]: entry } : others };
  }

  putRows(table: string, rows: Rows): void {
    this.state = { ...this.state, rows: { ...this.state.rows, [table]: rows } };
  }

  /** Back to what the page started with. */
  reset(): void {
    if (this.isTouched) this.#beforeReset = this.state;
    this.state = this.#start;
  }

  /** Whether a reset can be taken back: until the next edit. */
  get undoable(): boolean {
    return this.#beforeReset !== undefined && !this.isTouched;
  }

  undoReset(): void {
    this.state = this.#beforeReset ?? this.state;
    this.#beforeReset = undefined;
  }

  /** Asks the core; the last good answer stays when something is wrong. */
  calculate(): void {
    const sent = this.#sent();
    try {
      this.calculation = this.core.calculate(this.description.id, sent, this.program);
      this.answered = sent;
      this.inputs = Object.fromEntries(this.description.inputs.map(({ id }) => [id, this.entry(id).value]));
      this.problems = [];
    } catch (error) {
      if (!(error instanceof CalculationError)) throw error;
      this.problems = error.problems;
    }
  }

  problem(path: string): Problem | undefined {
    return this.problems.find((problem) => problem.path === path);
  }

  /** Problems that no field of the form can show. */
  get looseProblems(): Problem[] {
    return this.problems.filter(({ path }) => {
      const { table, row } = parsePath(path);
      if (this.table(path)) return false;
      const shown = this.field(path) !== undefined && this.counts(path);
      return !shown || (table !== undefined && row >= this.rows(table).length);
    });
  }

  explain(target: string): Explanation {
    return this.core.explain(this.description.id, target, this.answered, this.program);
  }

  /**
   * What is shown is what is sent, defaults too: the core's own may depend on how many rows there are. What is out of
   * sight stays away: it must not stand in the way.
   */
  #sent(): Inputs {
    const inputs: Inputs = { ...this.state.unknown };
    for (const { id } of this.description.inputs) {
      if (this.counts(id)) inputs[id] = this.entry(id).value;
    }
    for (const { id } of this.inputTables) {
      inputs[id] = this.rows(id).map((_, row) => this.#cells(id, row));
    }
    return inputs;
  }

  #cells(table: string, row: number): Record<string, Value> {
    const cells: Record<string, Value> = {};
    for (const { id } of this.columns(table)) {
      const path = `${table}[${row}].${id}`;
      if (this.counts(path)) cells[id] = this.entry(path).value;
    }
    return cells;
  }

  #read(start: Inputs): State {
    const rows: Record<string, Rows> = {};
    const unknown: Inputs = {};
    const fields: Record<string, Entry> = {};
    for (const [id, entry] of Object.entries(entriesOf(start))) {
      const field = this.#fields.get(id);
      const given = start[id];
      if (this.table(id)?.kind === "input" && Array.isArray(given)) {
        rows[id] = given.map((row: Record<string, unknown>) => newRow(entriesOf(row)));
      } else if (!field) unknown[id] = given;
      else if (entry.value !== field.default) fields[id] = entry;
    }
    return { fields, rows, unknown };
  }
}
