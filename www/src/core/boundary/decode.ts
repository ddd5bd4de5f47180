import module from "../../../pkg/module.json";
import type {
  Calculation,
  Description,
  Inputs,
  Line,
  Notice,
  Reason,
  ResultRow,
  TableDescription,
  Value,
} from "../contract/index.js";

/** A value from the wasm module; a number is a missing value, as the index of its reason in `module.reasons`. */
export type Compact = string | boolean | number;

/**
 * Figures in one string, each terminated by NUL: `=` and a text, `+` or `-` for yes or no, or the index of a
 * reason. If a text itself contains NUL, an array of the figures.
 */
export type Figures = string | Compact[];

/** The wasm module's result of `calculate`, without the data that the description already has. */
export interface CompactCalculation {
  /** The inputs, then the lines, in the description's order. */
  figures: Figures;
  /** For each table, its columns. */
  tables: Figures[][];
  notices: Notice[];
}

/** Decodes a calculation into its documented shape. */
export function shapeCalculation(compact: CompactCalculation, description: Description): Calculation {
  const values: Record<string, Value> = {};
  const figures = decodeFigures(compact.figures);
  const lines: Line[] = description.lines.map(({ id, unit, formula, payable }, index) => {
    const given = figures[description.inputs.length + index] ?? module.reasons.length - 1;
    const line: Line = { id, unit, value: null, formula };
    if (payable) line.payable = true;
    if (typeof given === "number") line.reason = reason(given);
    else line.value = given;
    values[id] = line.value;
    return line;
  });
  const tables: Record<string, ResultRow[]> = {};
  description.tables.forEach((table, index) => {
    tables[table.id] = shapeRows((compact.tables[index] ?? []).map(decodeFigures), table);
  });
  return {
    calculator: description.id,
    currency: description.currency,
    inputs: usedInputs(figures, tables, description),
    values,
    lines,
    tables,
    notices: compact.notices.map(shapeNotice),
  };
}

/** The inputs that the calculation used, in the shape in which a caller passes them. */
function usedInputs(
  figures: readonly Compact[],
  tables: Record<string, ResultRow[]>,
  { inputs, tables: described }: Description,
): Inputs {
  const all: Inputs = {};
  for (const [index, { id }] of inputs.entries()) all[id] = shapeValue(figures[index] ?? 0).value;
  const used: Inputs = {};
  for (const { id, when } of inputs) {
    if (!when || when.is.includes(String(all[when.input]))) used[id] = all[id];
  }
  for (const { id, kind, columns } of described) {
    if (kind !== "input") continue;
    const own = columns.filter(({ formula }) => formula === undefined);
    used[id] = tables[id]?.map((row) => Object.fromEntries(own.map((column) => [column.id, row[column.id]])));
  }
  return used;
}

/** Makes `units` non-enumerable, so that comparing and printing a notice ignore them: the contract omits them. */
function shapeNotice({ units, ...notice }: Notice): Notice {
  return Object.defineProperty(notice, "units", { value: units }) as Notice;
}

/** Decodes figures into an array; a flag is a boolean, and a missing value is the index of its reason. */
export function decodeFigures(figures: Figures): Compact[] {
  if (typeof figures !== "string") return figures;
  const parts = figures.split("\0");
  parts.pop();
  return parts.map((part) => {
    if (part.startsWith("=")) return part.slice(1);
    return part === "+" || part === "-" ? part === "+" : Number(part);
  });
}

function shapeRows(columns: Compact[][], table: TableDescription): ResultRow[] {
  const rows: ResultRow[] = columns[0]?.map(() => ({})) ?? [];
  table.columns.forEach(({ id }, index) => {
    columns[index]?.forEach((cell, at) => {
      const row = rows[at] as ResultRow;
      if (typeof cell === "number") {
        row[id] = null;
        row.reasons ??= {};
        row.reasons[id] = reason(cell);
      } else {
        row[id] = cell;
      }
    });
  });
  return rows;
}

/** A value, or null with the reason for its absence. */
export function shapeValue(given: Compact): { value: Value; reason?: Reason } {
  return typeof given === "number" ? { value: null, reason: reason(given) } : { value: given };
}

function reason(place: number): Reason {
  return (module.reasons[place] ?? "outOfRange") as Reason;
}
