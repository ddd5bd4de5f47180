import type { Tree } from "../core/explained.js";
import type { Grid } from "./grid.js";
import { cellsOf, type Place, rangeOf, reference, type Span } from "./place.js";
import type { Places } from "./places.js";
import type { Aids, Scope, SplitCells } from "./scope.js";
import type { WorkbookSource } from "./source.js";
import type { Translator } from "./translate.js";
import { ABOVE_ALL, MONTHS } from "./vocabulary.js";

/** The columns of a split's helper cells. */
const SPLIT = ["total", "weight", "units", "whole", "remainder"] as const;

/** Stands for the month that is tried in the formula of all months. */
const TRIED = "{month}";

/** The rows above the first helper cell: a heading and the names of the columns. */
const HEADER = 2;

/** The parts of the workbook that helper cells use. */
interface Around {
  readonly source: WorkbookSource;
  readonly places: Places;
  readonly translator: Translator;
  ui(key: string): string;
}

/** The sheet with helper cells: what takes a column of its own before a figure can be computed. */
export class Steps implements Aids {
  #column = 0;
  #numbers: Place | undefined;
  /** The columns with the ends of bands, by the cell where the first band begins. */
  readonly #ends = new Map<string, string>();
  /** The columns in use, by formula and option. */
  readonly #known = new Map<Tree, Map<string, number>>();

  constructor(
    private readonly book: Around,
    readonly grid: Grid,
  ) {}

  months(condition: Tree, scope: Scope): string {
    const column = this.#once(condition, scope, 1, (at) => this.#months(condition, scope, at));
    return rangeOf({ first: this.grid.at(HEADER, column), rows: MONTHS, columns: 1 });
  }

  split(total: Tree, weights: Tree, scope: Scope): SplitCells {
    const { row } = scope;
    if (!row) throw new Error("Only a row of a table gets a part of a split.");
    const rows = this.book.places.span(this.#columnOf(row), scope.option)?.rows ?? 0;
    const column = this.#once(total, scope, SPLIT.length, (at) =>
      this.#split(total, weights, scope, at, rows),
    );
    const place = (name: (typeof SPLIT)[number]) =>
      this.grid.at(HEADER + row.at, column + SPLIT.indexOf(name));
    const range = (name: (typeof SPLIT)[number], count: number) =>
      rangeOf({ first: { ...place(name), row: HEADER }, rows: count, columns: 1 });
    return {
      total: reference(place("total")),
      units: reference(place("units")),
      whole: reference(place("whole")),
      remainder: reference(place("remainder")),
      wholes: range("whole", rows),
      remainders: range("remainder", rows),
      remaindersAbove: row.at > 0 ? range("remainder", row.at) : undefined,
    };
  }

  ends(from: string[]): string {
    const key = from[0] ?? "";
    const known = this.#ends.get(key);
    if (known) return known;
    const column = this.#take(1);
    this.grid.put(1, column, { look: "header", value: this.book.ui("bandEnds") });
    from.forEach((_, at) => {
      const formula = () => from[at + 1] ?? ABOVE_ALL;
      this.grid.put(HEADER + at, column, { look: "used", value: null, formula });
    });
    const ends = rangeOf({ first: this.grid.at(HEADER, column), rows: from.length, columns: 1 });
    this.#ends.set(key, ends);
    return ends;
  }

  /** A column that numbers the first occurrence of each text, from 1; repeated texts have 0. */
  firstTimes(texts: Span): string {
    const column = this.#take(1);
    const cells = cellsOf(texts);
    this.grid.put(1, column, { look: "header", value: this.book.ui("newName") });
    cells.forEach((cell, at) => {
      const above = rangeOf({ ...texts, rows: at });
      const before = rangeOf({ first: this.grid.at(HEADER, column), rows: at, columns: 1 });
      const formula = () =>
        at === 0 ? "1" : `IF(SUMPRODUCT(--EXACT(${above},${reference(cell)}))=0,MAX(${before})+1,0)`;
      this.grid.put(HEADER + at, column, { look: "used", value: null, formula });
    });
    return rangeOf({ first: this.grid.at(HEADER, column), rows: cells.length, columns: 1 });
  }

  rows(table: string, scope: Scope): string {
    const { places, source } = this.book;
    const described = source.description.tables.find(({ id }) => id === table);
    const first = described?.columns[0]?.id ?? "";
    const column = places.column(`${table}.${first}`, scope.option);
    if (!column) return "0";
    // Rows beyond the last one of a series, or of distinct names, hold an empty text.
    const isOpen = described?.kind === "series" || described?.kind === "distinct";
    return isOpen ? `SUMPRODUCT(--(${column}<>""))` : `ROWS(${column})`;
  }

  #columnOf({ table }: NonNullable<Scope["row"]>): string {
    const described = this.book.source.description.tables.find(({ id }) => id === table);
    return `${table}.${described?.columns[0]?.id ?? ""}`;
  }

  /** Fills columns at the first call for a formula and an option. */
  #once(tree: Tree, { option = "" }: Scope, width: number, fill: (column: number) => void): number {
    const byOption = this.#known.get(tree) ?? new Map<string, number>();
    this.#known.set(tree, byOption);
    const known = byOption.get(option);
    if (known !== undefined) return known;
    const column = this.#take(width);
    byOption.set(option, column);
    fill(column);
    return column;
  }

  /** Takes columns for helper cells; the first column of the sheet has the numbers of the months. */
  #take(width: number): number {
    this.#column ||= 1;
    const column = this.#column;
    this.#column += width;
    return column;
  }

  #months(condition: Tree, scope: Scope, column: number): void {
    const { grid, book } = this;
    this.#numbers ??= this.#count();
    const label = [book.ui("condition"), scope.option].filter(Boolean).join(": ");
    grid.put(1, column, { look: "header", value: label });
    // The formula is written once for all months, because they differ in one reference.
    const template = book.translator.formula(condition, { ...scope, month: TRIED });
    for (let month = 0; month < MONTHS; month += 1) {
      const formula = () => template.replaceAll(TRIED, reference(grid.at(HEADER + month, 0)));
      grid.put(HEADER + month, column, { look: "used", value: null, formula });
    }
  }

  #count(): Place {
    const { grid, book } = this;
    grid.put(1, 0, { look: "header", value: book.ui("month") });
    for (let month = 0; month < MONTHS; month += 1) {
      grid.put(HEADER + month, 0, { look: "used", value: month + 1 });
    }
    return grid.at(HEADER, 0);
  }

  #split(total: Tree, weights: Tree, scope: Scope, column: number, rows: number): void {
    const { grid, book } = this;
    const scale = 10 ** book.translator.minorUnits;
    const row = scope.row as NonNullable<Scope["row"]>;
    const first = this.#columnOf(row);
    grid.put(0, column, {
      look: "heading",
      value: [book.ui("split"), scope.option].filter(Boolean).join(": "),
    });
    SPLIT.forEach((name, at) => {
      grid.put(1, column + at, { look: "header", value: book.ui(name) });
    });
    const isColumn = weights[0] === "n" && book.places.span(weights[1], scope.option) !== undefined;
    for (let at = 0; at < rows; at += 1) {
      const here: Scope = { ...scope, row: { ...row, at } };
      const cell = (name: (typeof SPLIT)[number]) =>
        reference(grid.at(HEADER + at, column + SPLIT.indexOf(name)));
      const sum = `SUM(${rangeOf({ first: grid.at(HEADER, column + 1), rows, columns: 1 })})`;
      const weight = () => {
        const span = book.places.span(weights[1], scope.option);
        const written =
          isColumn && span
            ? reference({ ...span.first, row: span.first.row + at })
            : book.translator.formula(weights, here);
        return this.#isOpen(row.table) ? `IF(${this.#firstCell(first, at, scope)}="",0,${written})` : written;
      };
      const formulas = [
        () => book.translator.formula(total, here),
        weight,
        () => `INT(ABS(${cell("total")})*${scale}*(1+1E-14))`,
        () => `INT(${cell("units")}*${cell("weight")}/${sum}*(1+1E-14))`,
        () => `${cell("units")}*${cell("weight")}-${cell("whole")}*${sum}`,
      ];
      formulas.forEach((formula, place) => {
        grid.put(HEADER + at, column + place, { look: "used", value: null, formula });
      });
    }
  }

  /** Whether the number of a table's rows depends on the inputs. */
  #isOpen(table: string): boolean {
    const kind = this.book.source.description.tables.find(({ id }) => id === table)?.kind;
    return kind === "series" || kind === "distinct";
  }

  #firstCell(column: string, row: number, { option }: Scope): string {
    const span = this.book.places.span(column, option);
    return span ? reference({ ...span.first, row: span.first.row + row }) : '""';
  }
}
