import type { Reason, ResultRow, Unit, Value } from "../core/contract/index.js";
import type { Tree } from "../core/explained.js";
import { formatOf } from "./formats.js";
import { type Cell, Grid, type Look } from "./grid.js";
import { SHOWN_MISSING } from "./missing.js";
import { Places } from "./places.js";
import type { Scope } from "./scope.js";
import type { WorkbookSource } from "./source.js";
import { Steps } from "./steps-sheet.js";
import { Translator } from "./translate.js";

/** A workbook in the making: its sheets, and the places of what formulas refer to. */
export class Book {
  readonly inputs: Grid;
  readonly results: Grid;
  readonly tables: Grid;
  readonly comparison: Grid;
  readonly program: Grid;
  readonly ranges: Grid;
  readonly lists: Grid;
  readonly steps: Steps;
  readonly places = new Places();
  readonly translator: Translator;

  constructor(readonly source: WorkbookSource) {
    const { sheets } = source.texts;
    this.inputs = new Grid(sheets.inputs);
    this.results = new Grid(sheets.results);
    this.tables = new Grid(sheets.tables);
    this.comparison = new Grid(sheets.comparison);
    this.program = new Grid(sheets.program);
    this.ranges = new Grid(sheets.ranges);
    this.lists = new Grid(sheets.lists);
    this.steps = new Steps(this, new Grid(sheets.steps));
    // Names of options, and amounts of input rows and helper cells, must not be cut on paper.
    this.inputs.usualWidth = 18;
    this.lists.usualWidth = 28;
    this.steps.grid.usualWidth = 18;
    const { description, trees, shape } = source;
    this.translator = new Translator(
      this.places,
      this.steps,
      description.minorUnits,
      description,
      trees,
      shape,
    );
  }

  /** The sheets in order, without empty ones. */
  get sheets(): Grid[] {
    const { inputs, results, tables, comparison, program, ranges, lists, steps } = this;
    return [inputs, results, tables, comparison, program, ranges, lists, steps.grid].filter(
      ({ height }) => height > 0,
    );
  }

  ui(key: string): string {
    return this.source.texts.ui[key] ?? key;
  }

  format(unit: Unit, value?: Cell["value"]): string | undefined {
    const { currency, minorUnits } = this.source.description;
    return formatOf(unit, currency, minorUnits, value);
  }

  /** The content of a cell for a value of the core: a number, a text or a truth value; null if the value is missing. */
  held(value: Value | undefined, unit: Unit): Cell["value"] {
    if (value === null || value === undefined) return null;
    if (typeof value === "boolean" || unit === "choice" || unit === "text") return value;
    return Number(value);
  }

  /** A cell with a value that people may change. */
  entry(value: Value | undefined, unit: Unit, look: Look = "input"): Cell {
    return { look, value: this.held(value, unit), format: this.format(unit) };
  }

  /** A cell with a formula, and the value that it comes to. */
  computed(
    tree: Tree | undefined,
    scope: Scope,
    value: Value | undefined,
    unit: Unit,
    look: Look = "result",
  ): Cell {
    const shown = this.held(value, unit);
    const formula = tree && (() => this.translator.formula(tree, scope));
    return {
      look,
      value: shown ?? (formula ? SHOWN_MISSING : null),
      format: this.format(unit, shown),
      formula,
    };
  }
}

/** A cell of a result's row. */
export const cellOf = (row: ResultRow | undefined, column: string): Value | undefined =>
  row?.[column] as Value | undefined;

/** Whether a value is missing for having no limit. */
export const reasonIn = (missing: Readonly<Record<string, Reason>>, name: string): Reason | undefined =>
  Object.hasOwn(missing, name) ? missing[name] : undefined;
