import { figureOf, type Parts } from "../boundary/figures.js";
import type { Form } from "../boundary/form.js";
import type { Grid, GridAxis, GridQuestion } from "../contract/index.js";
import { decimalOf, wholeOf } from "./numeric.js";
import { figureAt, inputAt, refused } from "./place.js";
import { type Asked, encoded } from "./question.js";

/** Encodes a grid; `analysis/question.rs` has the grammar. Throws a `CalculationError` if the question is not valid. */
export function grid(question: GridQuestion, form: Form): Asked<Grid> {
  const output = figureAt(question.output, form);
  if (!output.isNumeric) throw refused(output.path, "notANumber");
  const axes = [axis(question.rows, "rows", form), axis(question.columns, "columns", form)];
  return {
    kind: "grid",
    text: encoded([...output.place, ...axes.flat()]),
    read: (parts) => read(parts, output.path),
  };
}

function axis({ input, from, to, steps = 11 }: GridAxis, name: string, form: Form): (string | number)[] {
  const at = inputAt(input, form);
  if (!at.isNumeric) throw refused(at.path, "notANumber");
  const end = (value: GridAxis["from"], key: string) =>
    value === undefined ? "" : decimalOf(value, `${name}.${key}`);
  return [...at.place, end(from, "from"), end(to, "to"), wholeOf(steps, `${name}.steps`, 2, 50)];
}

function read(parts: Parts, output: string): Grid {
  const list = (count: number) => Array.from({ length: count }, () => figureOf(parts.text()).value as string);
  const rows = list(parts.count());
  const columns = list(parts.count());
  return { output, rows, columns, cells: rows.map(() => list(columns.length) as (string | null)[]) };
}
