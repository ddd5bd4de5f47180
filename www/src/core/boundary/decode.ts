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

/** A value as the wasm module gives it: a missing one is its reason's place in the core's own list. */
export type Compact = string | boolean | number;

/**
 * Figures in one text, each ended by a zero: `=` and its text, `+` or `-` for yes or no, or the place of its
 * reason. One by one where a text contains a zero itself.
 */
export type Figures = string | Compact[];

/** What the wasm module gives for `calculate`: only what `describe` does not say already. */
export interface CompactCalculation {
  /** Inputs, then lines. */
  figures: Figures;
  /** Column by column. */
  tables: Figures[][];
  notices: Notice[];
}

/** A calculation in its documented shape. */
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

/** The inputs that counted, as a caller could send them. */
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

/** Units stand beside the contract: they are read by name, and a notice compares and prints without them. */
function shapeNotice({ units, ...notice }: Notice): Notice {
  return Object.defineProperty(notice, "units", { value: units }) as Notice;
}

/** Figures one by one. */
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

/** A value, or why there is none. */
export function shapeValue(given: Compact): { value: Value; reason?: Reason } {
  return typeof given === "number" ? { value: null, reason: reason(given) } : { value: given };
}

function reason(place: number): Reason {
  return (module.reasons[place] ?? "outOfRange") as Reason;
}
