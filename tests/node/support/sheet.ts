import { readFileSync } from "node:fs";
import type {
  Calculation,
  Description,
  Field,
  Inputs,
  Program,
  Reason,
  Value as Shown,
  TableDescription,
} from "../../../www/src/core/contract.js";
import type { Scope } from "./formula/evaluate.js";
import { Missing, REASONS, type Value } from "./formula/value.js";
import { programColumn, programField } from "./program.js";
import { Rational } from "./rational.js";
import { read } from "./shown.js";

/** The partner program that is built in, as it is published. */
export const STANDARD: Program = JSON.parse(
  readFileSync(new URL("../../../www/programs/standard.json", import.meta.url), "utf8"),
);

/** An input that is not given is missing as not applicable, except for these. */
const NOT_GIVEN: Record<string, Reason> = { commissionMonths: "noLimit" };

/** Defaults that depend on the rows: the second and the third tier, or the last. */
const ROW_DEFAULTS: Record<string, number> = { fromTier: 2, toTier: 3 };

/** A calculation seen as a sheet of named figures: what formulas are evaluated over. */
export class Sheet {
  constructor(
    readonly description: Description,
    readonly calculation: Calculation,
    readonly inputs: Inputs = {},
    readonly program: Program = STANDARD,
  ) {}

  /** A line as it is shown. */
  line(id: string): Value {
    const line = this.calculation.lines.find((each) => each.id === id);
    if (!line) throw new ReferenceError(`no line ${id}`);
    return read(line.value, line.reason, line.unit);
  }

  /** A cell as it is shown. */
  cell(table: string, row: number, column: string): Value {
    const unit = this.table(table).columns.find((each) => each.id === column)?.unit;
    const cells = this.calculation.tables[table]?.[row];
    if (!unit || !cells) throw new ReferenceError(`no cell ${table}[${row}].${column}`);
    return read(cells[column] as Shown | undefined, cells.reasons?.[column], unit);
  }

  table(id: string): TableDescription {
    const table = this.description.tables.find((each) => each.id === id);
    if (!table) throw new ReferenceError(`no table ${id}`);
    return table;
  }

  /** What names stand for in a line's formula: inputs and earlier lines. */
  scopeOfLine(id: string): Scope {
    const at = this.description.lines.findIndex((line) => line.id === id);
    const earlier = this.description.lines.slice(0, at).map((line) => line.id);
    return this.scope((name) => (earlier.includes(name) ? this.line(name) : undefined));
  }

  /** What names stand for in a cell's formula: earlier columns of the row, then inputs and lines. */
  scopeOfCell(table: string, row: number, column: string): Scope {
    const ids = this.table(table).columns.map((each) => each.id);
    const earlier = ids.slice(0, ids.indexOf(column));
    const lines = this.description.lines.map((line) => line.id);
    const scope = this.scope((name) => {
      if (name.startsWith("previous.")) {
        return row === 0 ? Rational.zero : this.cell(table, row - 1, name.slice("previous.".length));
      }
      if (earlier.includes(name)) return this.cell(table, row, name);
      return this.input(name) === undefined && lines.includes(name) ? this.line(name) : undefined;
    });
    return { ...scope, row };
  }

  private scope(nearer: (name: string) => Value | undefined): Scope {
    const reason = (name: string): Value | undefined => {
      const known = REASONS.find((each) => each === name);
      return known && new Missing(known);
    };
    const outer = (name: string): Value | undefined =>
      name.startsWith("program.") ? programField(this.program, name) : this.input(name);
    return {
      value: (name) => {
        const value = reason(name) ?? nearer(name) ?? outer(name);
        if (value === undefined) throw new ReferenceError(`nothing is called ${name}`);
        return value;
      },
      column: (name) => this.column(name),
      rows: (table) => this.calculation.tables[table]?.length ?? 0,
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
    const shown = given === "" || given === null ? null : String(given);
    return read(shown, NOT_GIVEN[id], field.unit);
  }

  private default(field: Field): Shown {
    const row = ROW_DEFAULTS[field.id];
    const rows = this.calculation.tables.tiers?.length;
    return row === undefined || rows === undefined ? field.default : String(Math.min(row, rows));
  }
}
