import type { Unit } from "../core/contract/index.js";
import { type Book, cellOf } from "./book.js";
import { rowsOf, scopeOf, tableOf } from "./rows.js";
import type { Step } from "./shape.js";
import type { Figures } from "./source.js";

type Choices = Extract<Step, { kind: "choices" }>;

/**
 * Repeats the lines before a comparison for each of its options, a column each. A comparison's cells then read the
 * column of their option.
 */
export function fillComparison(book: Book): void {
  const { shape } = book.source;
  let row = 0;
  shape.steps.forEach((step, at) => {
    if (step.kind === "choices") row = fillOne(book, step, shape.steps.slice(0, at), row);
  });
}

function fillOne(book: Book, { input, table }: Choices, before: readonly Step[], top: number): number {
  const { comparison, source } = book;
  const { wording, description } = source;
  const options = description.inputs.find(({ id }) => id === input)?.choices ?? [];
  comparison.widths = [38, ...options.map(() => 20)];
  comparison.put(top, 0, { look: "heading", value: wording.words.tables[table]?.label ?? table });
  comparison.texts(
    top + 1,
    1,
    "header",
    options.map(({ id }) => wording.option(input, id)),
  );
  let row = top + 2;
  for (const step of before) {
    if (step.kind === "lines") {
      for (const id of step.ids) {
        comparison.put(row, 0, { look: "label", value: wording.label(id) });
        for (const [at, option] of options.entries()) putLine(book, input, option.id, id, row, at + 1);
        row += 1;
      }
    }
    if (step.kind === "columns") for (const id of step.ids) row = putColumn(book, input, step, id, row);
  }
  return row + 1;
}

const calculationOf = ({ source }: Book, input: string, option: string): Figures | undefined =>
  source.compared[input]?.[option];

const unitIn = (book: Book, name: string): Unit => book.source.wording.unit(name) ?? "text";

function putLine(book: Book, input: string, option: string, id: string, row: number, column: number): void {
  const value = calculationOf(book, input, option)?.values[id];
  const scope = { option, instead: { [input]: option } };
  const cell = book.computed(book.source.trees[id], scope, value, unitIn(book, id));
  book.places.put(id, book.comparison.put(row, column, cell), option);
}

/** Repeats a computed column of an input table, and returns the row below it. */
function putColumn(
  book: Book,
  input: string,
  step: Extract<Step, { kind: "columns" }>,
  id: string,
  top: number,
): number {
  const { comparison, source } = book;
  const name = `${step.table}.${id}`;
  const rows = rowsOf(book, step);
  const options = source.description.inputs.find((each) => each.id === input)?.choices ?? [];
  const title = `${source.wording.words.tables[step.table]?.label ?? step.table}: ${source.wording.label(name)}`;
  comparison.put(top, 0, { look: "header", value: title });
  options.forEach((option, at) => {
    book.places.putSpan(name, { first: comparison.at(top + 1, at + 1), rows, columns: 1 }, option.id);
    const found = calculationOf(book, input, option.id)?.tables[step.table] ?? [];
    for (let row = 0; row < rows; row += 1) {
      const scope = scopeOf(book, step.table, id, row, option.id, { [input]: option.id });
      const cell = book.computed(source.trees[name], scope, cellOf(found[row], id), unitIn(book, name));
      comparison.put(top + 1 + row, at + 1, cell);
    }
  });
  const keys = tableOf(book, step.table)?.columns[0]?.id ?? "";
  const key = book.places.column(`${step.table}.${keys}`, undefined);
  for (let row = 0; row < rows; row += 1) {
    comparison.put(top + 1 + row, 0, {
      look: "label",
      value: null,
      formula: () => `INDEX(${key},${row + 1})`,
    });
  }
  return top + 1 + rows;
}
