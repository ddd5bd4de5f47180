import type { Calculation, Description, Inputs, Line, ResultRow, Value } from "../contract/index.js";
import type { Answer } from "./answer.js";

/** The documented shape of an answer, with every input that was used and all properties of a line. */
export function shapeCalculation(
  { values, reasons, inputs, tables, notices }: Answer,
  description: Description,
): Calculation {
  let lines: Line[] | undefined;
  let used: Inputs | undefined;
  return {
    calculator: description.id,
    currency: description.currency,
    // Inputs and lines are computed on demand, because most callers need only the values, and these two take as long
    // as everything else.
    get inputs() {
      used ??= usedInputs(inputs, tables, description);
      return used;
    },
    set inputs(changed) {
      used = changed;
    },
    values,
    get lines() {
      lines ??= shapeLines(description, values, reasons);
      return lines;
    },
    set lines(changed) {
      lines = changed;
    },
    tables,
    notices,
  };
}

function shapeLines({ lines }: Description, values: Answer["values"], reasons: Answer["reasons"]): Line[] {
  return lines.map(({ id, unit, formula, payable }) => {
    // One shape for almost all lines, because engines are slow with objects of many shapes.
    const line: Line = { id, unit, value: values[id] ?? null, formula };
    if (payable) line.payable = true;
    const reason = reasons[id];
    if (reason) line.reason = reason;
    return line;
  });
}

/** The inputs that the calculation used, in the shape in which a caller passes them. */
function usedInputs(
  values: readonly Value[],
  tables: Record<string, ResultRow[]>,
  { inputs, tables: described }: Description,
): Inputs {
  const used: Inputs = {};
  for (const [at, { id, when }] of inputs.entries()) {
    const decides = when && values[inputs.findIndex((input) => input.id === when.input)];
    if (!when || when.is.includes(String(decides))) used[id] = values[at];
  }
  for (const { id, kind, columns } of described) {
    if (kind !== "input") continue;
    const own = columns.filter(({ formula }) => formula === undefined);
    used[id] = tables[id]?.map((row) => Object.fromEntries(own.map((column) => [column.id, row[column.id]])));
  }
  return used;
}
