import type { Description } from "../contract/index.js";
import type { Names } from "./names.js";

/** The position of each input, input table and column by its name. */
type Positions = ReadonlyMap<string, number>;

/** A calculator's description and names, with what the boundary derives from them once. */
export class Form {
  /** The inputs, followed by the input tables. */
  readonly positions: Positions;
  readonly tables: readonly InputTable[];
  /** Every line without a value: copying it gives an object all of its members at once, which takes less time. */
  readonly blank: Readonly<Record<string, null>>;

  constructor(
    readonly description: Description,
    readonly names: Names,
  ) {
    const tables = description.tables.filter(({ kind }) => kind === "input");
    this.blank = Object.fromEntries(description.lines.map(({ id }) => [id, null]));
    this.positions = byName([...description.inputs, ...tables]);
    this.tables = tables.map((table) => {
      const columns = table.columns.filter(({ formula }) => formula === undefined);
      return { table, columns, positions: byName(columns) };
    });
  }
}

/** An input table with the columns that a caller fills in. */
export interface InputTable {
  table: Description["tables"][number];
  columns: Description["tables"][number]["columns"];
  positions: Positions;
}

const byName = (named: readonly { id: string }[]): Positions =>
  new Map(named.map(({ id }, position) => [id, position]));
