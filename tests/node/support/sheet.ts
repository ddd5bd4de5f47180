import type {
  Calculation,
  Description,
  Field,
  Inputs,
  Program,
  Value as Shown,
  TableDescription,
} from "../../../www/src/core/contract/index.js";
import { evaluate, type Scope } from "./formula/evaluate.js";
import { parse } from "./formula/parse.js";
import { Missing, REASONS, type Value } from "./formula/value.js";
import { notGiven } from "./not-given.js";
import { listedColumn, listedField, programColumn, programField, programRows } from "./program.js";
import { Rational } from "./rational.js";
import { read } from "./shown.js";
import { complete } from "./standard.js";

/** Defaults that depend on the rows: the second and the third tier, or the last. */
const ROW_DEFAULTS: Record<string, number> = { fromTier: 2, toTier: 3 };

/**
 * A calculation as a sheet of named figures, over which formulas are evaluated. Each figure is a
 * fraction computed from the inputs, because a figure of the result may be rounded.
 */
export class Sheet {
  readonly program: Program;
  readonly #computed = new Map<string, Value>();

  constructor(
    readonly description: Description,
    readonly calculation: Calculation,
    readonly inputs: Inputs = {},
    program?: Program,
  ) {
    this.program = complete(program);
  }

  /** The value of a line as a fraction. */
  line(id: string): Value {
    const formula = this.description.lines.find((each) => each.id === id)?.formula;
    if (formula === undefined) throw new ReferenceError(`no line ${id}`);
    return this.computed(id, () => evaluate(parse(formula), this.scopeOfLine(id)));
  }

  /** The value of a line in the result. */
  shownLine(id: string): Value {
    const line = this.calculation.lines.find((each) => each.id === id);
    if (!line) throw new ReferenceError(`no line ${id}`);
    return read(line.value, line.reason, line.unit);
  }

  /** The value of a cell as a fraction; an input cell as it is. */
  cell(table: string, row: number, column: string): Value {
    const formula = this.table(table).columns.find((each) => each.id === column)?.formula;
    if (formula === undefined) return this.shownCell(table, row, column);
    const scope = (): Scope => this.scopeOfCell(table, row, column);
    return this.computed(`${table}[${row}].${column}`, () => evaluate(parse(formula), scope()));
  }

  /** The value of a cell in the result. */
  shownCell(table: string, row: number, column: string): Value {
    const unit = this.table(table).columns.find((each) => each.id === column)?.unit;
    const cells = this.calculation.tables[table]?.[row];
    if (!unit || !cells) throw new ReferenceError(`no cell ${table}[${row}].${column}`);
    return read(cells[column] as Shown | undefined, cells.reasons?.[column], unit);
  }

  private computed(name: string, compute: () => Value): Value {
    const known = this.#computed.get(name);
    if (known !== undefined) return known;
    const value = compute();
    this.#computed.set(name, value);
    return value;
  }

  table(id: string): TableDescription {
    const table = this.description.tables.find((each) => each.id === id);
    if (!table) throw new ReferenceError(`no table ${id}`);
    return table;
  }

  /** The values of names in a line's formula: inputs and earlier lines. */
  scopeOfLine(id: string): Scope {
    const at = this.description.lines.findIndex((line) => line.id === id);
    const earlier = this.description.lines.slice(0, at).map((line) => line.id);
    return this.scope((name) => (earlier.includes(name) ? this.line(name) : undefined));
  }

  /** The values of names in a cell's formula: earlier columns of the row, then inputs and lines. */
  scopeOfCell(table: string, row: number, column: string): Scope {
    const { kind, columns } = this.table(table);
    const ids = columns.map((each) => each.id);
    const earlier = ids.slice(0, ids.indexOf(column));
    const around = this.rowAround(table, row);
    const scope = this.scope((name) => {
      if (name === "place") return new Rational(BigInt(row + 1));
      if (name.startsWith("row.")) return listedField(this.program, table, row, name);
      if (name.startsWith("previous.")) {
        return row === 0 ? Rational.zero : this.cell(table, row - 1, name.slice("previous.".length));
      }
      if (earlier.includes(name)) return this.cell(table, row, name);
      return around(name) ?? (this.input(name) === undefined ? this.lineCalled(name) : undefined);
    });
    return {
      ...scope,
      column: (name) => this.columnAt(name, table, row),
      row: kind === "choices" ? row % this.rowsOver() : row,
      everyRow: () =>
        (this.calculation.tables[table] ?? []).map((_, at) => this.scopeOfCell(table, at, column)),
    };
  }

  /** A row of a table with a row for each option and input row also has that input row's cells. */
  private rowAround(table: string, row: number): (name: string) => Value | undefined {
    const over = this.table(table).kind === "choices" ? this.inputTable() : undefined;
    return (name) =>
      over?.columns.some(({ id }) => id === name)
        ? this.cell(over.id, row % this.rowsOver(), name)
        : undefined;
  }

  private inputTable(): TableDescription | undefined {
    return this.description.tables.find(({ kind }) => kind === "input");
  }

  private rowsOver(): number {
    return this.calculation.tables[this.inputTable()?.id ?? ""]?.length ?? 1;
  }

  /**
   * A complete column that depends on the current row: the benefits of a tier, or the earlier rows
   * of a series.
   */
  private columnAt(name: string, table: string, row: number): Value[] {
    if (name.startsWith("row.")) return listedColumn(this.program, table, row, name);
    if (!name.startsWith("previous.")) return this.column(name);
    const id = name.slice("previous.".length);
    return Array.from({ length: row }, (_, at) => this.cell(table, at, id));
  }

  private lineCalled(id: string): Value | undefined {
    return this.description.lines.some((line) => line.id === id) ? this.line(id) : undefined;
  }

  private scope(nearer: (name: string) => Value | undefined): Scope {
    const reason = (name: string): Value | undefined => {
      const known = REASONS.find((each) => each === name);
      return known && new Missing(known);
    };
    const outer = (name: string): Value | undefined => {
      if (name === "program.minorUnit") return new Rational(1n, 10n ** BigInt(this.description.minorUnits));
      return name.startsWith("program.") ? programField(this.program, name) : this.input(name);
    };
    return {
      value: (name) => {
        const value = reason(name) ?? nearer(name) ?? outer(name);
        if (value === undefined) throw new ReferenceError(`nothing is called ${name}`);
        return value;
      },
      column: (name) => this.column(name),
      rows: (table) =>
        table.startsWith("program.")
          ? programRows(this.program, table)
          : (this.calculation.tables[table]?.length ?? 0),
      minorUnits: this.description.minorUnits,
    };
  }

  private column(name: string): Value[] {
    if (name.startsWith("program.")) return programColumn(this.program, name);
    const [table = "", column = ""] = name.split(".");
    return (this.calculation.tables[table] ?? []).map((_, row) => this.cell(table, row, column));
  }

  private input(id: string): Value | undefined {
    const field = this.description.inputs.find((each) => each.id === id);
    if (!field) return undefined;
    const given = this.inputs[id] === undefined ? this.default(field) : this.inputs[id];
    const shown = given === "" || given === null ? null : typeof given === "boolean" ? given : String(given);
    return read(shown, notGiven(this.description.id, id), field.unit);
  }

  private default(field: Field): Shown {
    const row = ROW_DEFAULTS[field.id];
    const rows = this.calculation.tables.tiers?.length;
    return row === undefined || rows === undefined ? field.default : String(Math.min(row, rows));
  }
}
