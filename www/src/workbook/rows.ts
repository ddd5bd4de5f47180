import type { TableDescription } from "../core/contract/index.js";
import type { Book } from "./book.js";
import type { Option } from "./places.js";
import type { Scope } from "./scope.js";
import type { Step } from "./shape.js";

/** The number of rows that a series has at most, if its inputs do not limit it. */
const MOST = 600;

/** The number of rows that a computed table takes on its sheet. */
export function rowsOf(book: Book, step: Exclude<Step, { kind: "lines" }>): number {
  const { places, source } = book;
  const height = (name: string) => places.span(name, undefined)?.rows ?? 0;
  const firstOf = (table: string) => `${table}.${tableOf(book, table)?.columns[0]?.id}`;
  switch (step.kind) {
    case "columns":
      return height(firstOf(step.table));
    case "series":
      return longest(book, step);
    case "list":
      return listOf(source.program, step.list).length;
    case "fixed":
      return step.rows;
    case "distinct":
      return height(`${step.of}.${step.column}`);
    case "choices": {
      const options = source.description.inputs.find(({ id }) => id === step.input)?.choices?.length ?? 0;
      return options * (step.over ? height(firstOf(step.over)) : 1);
    }
  }
}

/** The longest that a series may become by its inputs. */
function longest({ source }: Book, { rows: [kind, text] }: Extract<Step, { kind: "series" }>): number {
  const input = kind === "n" ? source.description.inputs.find(({ id }) => id === text) : undefined;
  const most = Number(kind === "l" ? text : input?.maximum);
  return Math.min(MOST, most || MOST);
}

const listOf = (program: unknown, list: string): unknown[] =>
  list
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], program) as unknown[];

export const tableOf = ({ source }: Book, id: string): TableDescription | undefined =>
  source.description.tables.find((table) => table.id === id);

/** The columns of a table that a formula of `column` may read in its own row: those before it. */
export function ownColumns(book: Book, table: string, column: string): ReadonlySet<string> {
  const ids = tableOf(book, table)?.columns.map(({ id }) => id) ?? [];
  return new Set(ids.slice(0, ids.indexOf(column)));
}

/** The scope of a row of a table. */
export function scopeOf(
  book: Book,
  table: string,
  column: string,
  at: number,
  option?: Option,
  instead?: Scope["instead"],
): Scope {
  const list = book.source.shape.steps.flatMap((step) =>
    step.kind === "list" && step.table === table ? [step.list] : [],
  )[0];
  return { row: { table, at, own: ownColumns(book, table, column), list }, option, instead };
}
