import type { LinkedDefinition } from "../core/answers.js";
import type { Answer } from "../core/boundary/answer.js";
import type { Walk } from "../core/boundary/walk.js";
import type {
  Column,
  Description,
  Field,
  Inputs,
  Problem,
  Program,
  TableDescription,
  Value,
} from "../core/contract/index.js";
import { CalculationError } from "../core/error.js";
import { type Entry, entriesOf, newRow, parsePath, type Rows } from "./entries.js";
import { carriedOver, isPreset, type State, stateOf } from "./state.js";

/** One calculator over one program, as a sheet asks it. */
export interface SheetCore {
  readonly version: string;
  calculate(inputs: Inputs): Answer;
  walk(target: string, inputs: Inputs): Walk;
  /** The calculator as analyses read it; a core without it offers no analyses. */
  linked?(): LinkedDefinition;
  /** The program in full; a core that knows only what its formulas read is without it. */
  whole?(): Program;
  /** The view for customers and partners: the description and the answers leave out what only the vendor sees. */
  readonly isForCustomers?: boolean;
}

/** The model of the form: the entries of one calculator and its last answer. It draws nothing. */
export class Sheet {
  state: State;
  /** The last answer without problems. */
  calculation: Answer | undefined;
  answered: Inputs = {};
  /** The values of all inputs at the last answer, also of those that do not count now. */
  inputs: Record<string, Value> = {};
  problems: readonly Problem[] = [];
  /** Values that the core chose in place of defaults that were out of bounds. */
  #taken: Record<string, Value> = {};
  #answeredRows: Record<string, Rows> = {};
  readonly #start: State;
  #beforeReset: State | undefined;
  readonly #defaultRows: Record<string, Rows> = {};
  readonly #fields: ReadonlyMap<string, Field>;

  constructor(
    readonly core: SheetCore,
    readonly description: Description,
    start: Inputs,
    carried?: State,
  ) {
    this.#fields = new Map(description.inputs.map((field) => [field.id, field]));
    for (const table of this.inputTables) {
      this.#defaultRows[table.id] = table.rows.map((row) => newRow(entriesOf(row)));
    }
    this.#start = stateOf(start, description);
    this.state = carried ? carriedOver(carried, description) : this.#start;
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

  /** The columns without a formula. */
  columns(table: string): Column[] {
    return this.table(table)?.columns.filter((column) => column.formula === undefined) ?? [];
  }

  /** The description of the input or cell at a path. */
  field(path: string): Field | undefined {
    const { table, id } = parsePath(path);
    return table === undefined
      ? this.#fields.get(id)
      : this.columns(table).find((column) => column.id === id);
  }

  entry(path: string): Entry {
    const { table, row, id } = parsePath(path);
    const own = table === undefined ? this.state.fields[id] : this.rows(table)[row]?.cells[id];
    return own ?? { value: this.#taken[path] ?? this.#default(path) };
  }

  #default(path: string): Value {
    return this.field(path)?.default ?? null;
  }

  /** Whether an input differs from its default. */
  isChanged(path: string): boolean {
    return this.state.fields[path] !== undefined;
  }

  /** Whether the form shows the program's value and offers no other. */
  isFixed(path: string): boolean {
    const field = this.field(path);
    return Boolean(field?.fixed || (field?.term && !this.isChanged(path)));
  }

  get isTouched(): boolean {
    return this.state !== this.#start;
  }

  /** Whether all figures are examples, because nobody has entered one. */
  get isExample(): boolean {
    const { fields, rows } = this.state;
    return Object.keys({ ...fields, ...rows }).length === 0;
  }

  /** Whether an input or a cell counts, given the current choices. */
  counts(path: string): boolean {
    const when = this.field(path)?.when;
    if (!when) return true;
    const { table, row } = parsePath(path);
    const beside = table === undefined ? when.input : `${table}[${row}].${when.input}`;
    return when.is.includes(String(this.entry(this.field(beside) ? beside : when.input).value));
  }

  /** Whether an input is visible in the form now. */
  isShown(id: string): boolean {
    return this.counts(id) && !this.field(id)?.hidden;
  }

  /** Goes back to the values that the page started with. */
  reset(): void {
    if (this.isTouched) this.#beforeReset = this.state;
    this.state = this.#start;
  }

  /** Whether a reset can be undone, which the next edit ends. */
  get undoable(): boolean {
    return this.#beforeReset !== undefined && !this.isTouched;
  }

  undoReset(): void {
    this.state = this.#beforeReset ?? this.state;
    this.#beforeReset = undefined;
  }

  /** Computes the answer. If there are problems, the last answer stays. */
  calculate(): void {
    const sent = this.#sent();
    this.problems = this.#ask(sent);
    const misfits = this.problems.map(({ path }) => path).filter((path) => this.#isDefault(path));
    if (misfits.length > 0) this.#leaveOut(misfits, sent);
  }

  /** Computes and returns the problems. */
  #ask(sent: Inputs): readonly Problem[] {
    try {
      this.calculation = this.core.calculate(sent);
      this.#answeredRows = Object.fromEntries(this.inputTables.map(({ id }) => [id, this.rows(id)]));
      this.#answeredWith(sent, {});
      return [];
    } catch (error) {
      if (!(error instanceof CalculationError)) throw error;
      return error.problems;
    }
  }

  #answeredWith(sent: Inputs, taken: Record<string, Value>): void {
    this.answered = { ...sent, ...taken };
    this.#taken = taken;
    this.inputs = Object.fromEntries(this.description.inputs.map(({ id }) => [id, this.entry(id).value]));
  }

  #isDefault(id: string): boolean {
    const isGiven = this.isChanged(id) || id in this.state.unknown;
    return this.#fields.has(id) && !isGiven && this.#default(id) !== null;
  }

  /** A default may point to a row that was deleted: left out, the core takes another one and says which. */
  #leaveOut(ids: readonly string[], sent: Inputs): void {
    const others = Object.entries(sent).filter(([id]) => !ids.includes(id));
    this.problems = this.#ask(Object.fromEntries(others));
    if (this.problems.length > 0) return;
    const used = (wanted: string) =>
      this.calculation?.inputs[this.description.inputs.findIndex(({ id }) => id === wanted)] ?? null;
    this.#answeredWith(sent, Object.fromEntries(ids.map((id) => [id, used(id)])));
  }

  /** The key of a row of the answer, which stays the same when the row moves. */
  rowKey(table: string, row: number): number {
    return this.#answeredRows[table]?.[row]?.key ?? row;
  }

  problem(path: string): Problem | undefined {
    return this.problems.find((problem) => problem.path === path);
  }

  /** The values of the nodes of a figure's formula, with the inputs of the last answer. */
  walk(target: string): Walk {
    return this.core.walk(target, this.answered);
  }

  /**
   * The inputs for the core. Visible defaults are sent, too, since the core's defaults may depend
   * on the number of rows. Hidden inputs are not sent, so they cannot cause problems; neither are
   * inputs that the program sets.
   */
  #sent(): Inputs {
    const inputs: Inputs = {};
    for (const field of this.description.inputs) {
      const { id } = field;
      const { value } = this.state.fields[id] ?? { value: this.#default(id) };
      if (this.counts(id) && !isPreset(field)) inputs[id] = value;
    }
    for (const table of this.inputTables.filter((each) => !isPreset(each))) {
      const { id } = table;
      inputs[id] = this.rows(id).map((_, row) => this.#cells(id, row));
    }
    return { ...inputs, ...this.state.unknown };
  }

  #cells(table: string, row: number): Record<string, Value> {
    const cells: Record<string, Value> = {};
    for (const { id } of this.columns(table)) {
      const path = `${table}[${row}].${id}`;
      if (this.counts(path)) cells[id] = this.entry(path).value;
    }
    return cells;
  }
}
