import type { ResultRow, TableDescription, Unit, Value } from "../core/contract/index.js";
import { type Book, cellOf } from "./book.js";
import type { Cell } from "./grid.js";
import { withNames } from "./labels.js";
import { MISSING } from "./missing.js";
import { rangeOf, reference } from "./place.js";
import { rowsOf, scopeOf, tableOf } from "./rows.js";
import type { Scope } from "./scope.js";
import type { Step } from "./shape.js";

type Rows = Exclude<Step, { kind: "lines" }>;

/** The columns of an explanation below a table: the column's name, and how it is computed. */
const [NAME, HOW] = [0, 1];

/** The number of columns that an explanation takes at least. */
const EXPLAINED = 4;

/** Places the tables with computed columns; their formulas are written later. */
export function fillTables(book: Book): void {
  new TablesSheet(book).fill();
}

class TablesSheet {
  #row = 0;
  /** The helper columns with the numbers of distinct names, by table. */
  readonly #numbers = new Map<string, string>();

  constructor(private readonly book: Book) {}

  fill(): void {
    const { shape } = this.book.source;
    this.book.tables.widths = [30, ...Array.from({ length: 15 }, () => 20)];
    for (const step of shape.steps) if (step.kind !== "lines") this.#table(step);
  }

  #table(step: Rows): void {
    const { book } = this;
    const { tables, source } = book;
    const described = tableOf(book, step.table);
    const rows = rowsOf(book, step);
    if (!described || rows === 0) return;
    this.#row += 1;
    tables.put(this.#row, NAME, {
      look: "heading",
      value: source.wording.words.tables[step.table]?.label ?? step.table,
    });
    const names = described.columns.map(({ id }) => source.wording.label(`${step.table}.${id}`));
    tables.texts(this.#row + 1, NAME, "header", names);
    const top = this.#row + 2;
    const isEntered = step.kind === "columns";
    described.columns.forEach(({ id }, at) => {
      const span = { first: tables.at(top, at), rows, columns: 1 };
      if (!isEntered || step.ids.includes(id)) book.places.putSpan(`${step.table}.${id}`, span);
    });
    const found = source.calculation.tables[step.table] ?? [];
    for (let row = 0; row < rows; row += 1) {
      described.columns.forEach((column, at) => {
        tables.put(top + row, at, this.#cell(step, described, column, row, found[row]));
      });
    }
    this.#row = top + rows;
    this.#explain(step, described);
  }

  /** Says below a table how its columns are computed. */
  #explain({ table, ids }: Rows, { columns }: TableDescription): void {
    const { tables, source } = this.book;
    for (const { id, unit } of columns.filter((column) => ids.includes(column.id))) {
      const name = `${table}.${id}`;
      tables.put(this.#row, NAME, { look: "note", value: source.wording.label(name) });
      const across = Math.max(EXPLAINED, columns.length - 1);
      tables.put(this.#row, HOW, { look: "note", value: source.explain(name, unit), columns: across });
      this.#row += 1;
    }
  }

  #cell(
    step: Rows,
    { columns }: TableDescription,
    { id, unit }: TableDescription["columns"][number],
    row: number,
    found: ResultRow | undefined,
  ): Cell {
    const { book } = this;
    const name = `${step.table}.${id}`;
    const value = cellOf(found, id);
    const tree = book.source.trees[name];
    const isFirst = id === columns[0]?.id;
    if (step.kind === "choices") return this.#compared(step, id, unit, row, value);
    if (step.kind === "series" && isFirst) return this.#counter(step, row, value);
    if (step.kind === "distinct" && isFirst) return this.#distinct(step, row, value);
    if (!step.ids.includes(id)) return this.#entered(name, row, value, unit);
    const cell = withNames(book, name, book.computed(tree, scopeOf(book, step.table, id, row), value, unit));
    if (step.kind !== "series" && step.kind !== "distinct") return cell;
    // Rows beyond the last one stay empty.
    const first = book.places.span(`${step.table}.${columns[0]?.id}`, undefined);
    const written = cell.formula as () => string;
    const formula = () =>
      first ? `IF(${reference({ ...first.first, row: first.first.row + row })}="","",${written()})` : MISSING;
    return { ...cell, value: found ? cell.value : "", formula };
  }

  /** A cell of an entered column. */
  #entered(name: string, row: number, value: Value | undefined, unit: Unit): Cell {
    const { book } = this;
    const span = book.places.span(name, undefined);
    const formula = () => (span ? reference({ ...span.first, row: span.first.row + row }) : MISSING);
    return { ...book.computed(undefined, {}, value, unit), formula };
  }

  #counter({ rows }: Extract<Step, { kind: "series" }>, row: number, value: Value | undefined): Cell {
    const formula = () => `IF(${row + 1}<=${this.book.translator.formula(rows, {}, 2)},${row + 1},"")`;
    return { look: "result", value: value === undefined ? "" : Number(value), format: "0", formula };
  }

  /** A distinct name: that of the row with its number in a column of helper cells; rows beyond the last one stay empty. */
  #distinct(
    { of, column }: Extract<Step, { kind: "distinct" }>,
    row: number,
    value: Value | undefined,
  ): Cell {
    const { places, steps } = this.book;
    const formula = () => {
      const names = places.span(`${of}.${column}`, undefined);
      if (!names) return MISSING;
      this.#numbers.set(of, this.#numbers.get(of) ?? steps.firstTimes(names));
      return `IFERROR(INDEX(${rangeOf(names)},MATCH(${row + 1},${this.#numbers.get(of)},0)),"")`;
    };
    return { look: "result", value: (value ?? "") as string, formula };
  }

  /** A cell of a comparison: the same figure with another option. */
  #compared(
    step: Extract<Step, { kind: "choices" }>,
    id: string,
    unit: TableDescription["columns"][number]["unit"],
    row: number,
    value: Value | undefined,
  ): Cell {
    const { book } = this;
    const { description, wording, trees } = book.source;
    const options = description.inputs.find((input) => input.id === step.input)?.choices ?? [];
    const each = rowsOf(book, step) / options.length;
    const option = options[Math.floor(row / each)]?.id ?? "";
    if (id === step.input) return { look: "label", value: wording.option(step.input, option) };
    const instead = { [step.input]: option };
    const over = step.over && tableOf(book, step.over);
    const own = new Set(over ? over.columns.map((column) => column.id) : []);
    const scope: Scope = over
      ? { row: { table: over.id, at: row % each, own }, option, instead }
      : { option, instead };
    return book.computed(trees[`${step.table}.${id}`], scope, value, unit);
  }
}
