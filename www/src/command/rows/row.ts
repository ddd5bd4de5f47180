import type { Description, Inputs } from "../../core/contract/index.js";
import type { Say } from "../load-words.js";
import { typedTable, typedValue } from "../typed.js";
import type { Column } from "./columns.js";

/** The inputs of a row, or the text of its problem. */
export type RowInputs = { inputs: Inputs } | { problem: string };

/** Whether an input counts for the values of a row. */
function counts({ when }: { when?: { input: string; is: string[] } }, row: Inputs, description: Description) {
  if (!when) return true;
  const other = description.inputs.find(({ id }) => id === when.input);
  return when.is.includes(String(row[when.input] ?? other?.default));
}

/** Leaves out the empty cells of inputs that do not count, because the core would require a value. */
function withoutUncounted(inputs: Inputs, columns: readonly Column[], description: Description): void {
  for (const column of columns) {
    const isEmpty = column.kind === "field" && inputs[column.id] === "";
    if (isEmpty && !counts(column.field, inputs, description)) delete inputs[column.id];
  }
}

/** Reads the cells of a row. Inputs without a column have the values of `base`. */
export function inputsOf(
  cells: readonly string[],
  columns: readonly Column[],
  base: Inputs,
  description: Description,
  say: Say,
): RowInputs {
  if (cells.length !== columns.length) {
    const texts = { found: String(cells.length), expected: String(columns.length) };
    return { problem: say("csv.cells", texts) };
  }
  const inputs: Inputs = { ...base };
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] as Column;
    const cell = cells[at] as string;
    if (column.kind === "field") inputs[column.id] = typedValue(column.field, cell);
    if (column.kind !== "table") continue;
    try {
      inputs[column.id] = typedTable(cell);
    } catch (error) {
      return { problem: `${column.id}: ${say("error.json", { reason: (error as Error).message })}` };
    }
  }
  withoutUncounted(inputs, columns, description);
  return { inputs };
}
