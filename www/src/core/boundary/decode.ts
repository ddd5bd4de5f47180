import type {
  Calculation,
  Description,
  Explanation,
  Line,
  Notice,
  Reason,
  ResultRow,
  TableDescription,
  Term,
  Unit,
  Value,
} from "../contract/index.js";

/** A value as the wasm module gives it: a missing one is its reason's place among `REASONS`. */
export type Compact = string | boolean | number;

/** Every reason, in the order of the core's own list. */
const REASONS: readonly Reason[] = [
  "divideByZero",
  "neverEnds",
  "notReached",
  "topTier",
  "noLimit",
  "notApplicable",
  "outOfRange",
];

/**
 * Figures in one text, each ended by a zero: `=` and its text, `+` or `-` for yes or no, or the place of its
 * reason. One by one where a text contains a zero itself.
 */
export type Figures = string | Compact[];

/** What the wasm module gives for `calculate`: only what `describe` does not say already. */
export interface CompactCalculation {
  lines: Figures;
  /** Column by column. */
  tables: Figures[][];
  notices: Notice[];
}

/** What it gives for `explain`. */
export interface CompactExplanation {
  target: string;
  unit: Unit;
  formula: string;
  value: Compact;
  terms: [number, number, Compact][];
}

/** A calculation in its documented shape. */
export function shapeCalculation(compact: CompactCalculation, description: Description): Calculation {
  const values: Record<string, Value> = {};
  const figures = apart(compact.lines);
  const lines: Line[] = description.lines.map(({ id, unit, formula, payable }, index) => {
    const given = figures[index] ?? REASONS.length - 1;
    const line: Line = { id, unit, value: null, formula };
    if (payable) line.payable = true;
    if (typeof given === "number") line.reason = reason(given);
    else line.value = given;
    values[id] = line.value;
    return line;
  });
  const tables: Record<string, ResultRow[]> = {};
  description.tables.forEach((table, index) => {
    tables[table.id] = shapeRows((compact.tables[index] ?? []).map(apart), table);
  });
  return {
    calculator: description.id,
    currency: description.currency,
    values,
    lines,
    tables,
    notices: compact.notices.map(shapeNotice),
  };
}

/** Units stand beside the contract: they are read by name, and a notice compares and prints without them. */
function shapeNotice({ units, ...notice }: Notice): Notice {
  return Object.defineProperty(notice, "units", { value: units }) as Notice;
}

/** Figures one by one. */
export function apart(figures: Figures): Compact[] {
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

/** An explanation in its documented shape. */
export function shapeExplanation(compact: CompactExplanation): Explanation {
  const { target, unit, formula } = compact;
  const terms = compact.terms.map(([start, end, given]): Term => {
    return { start, end, ...shapeValue(given) };
  });
  return { target, unit, formula, ...shapeValue(compact.value), terms };
}

function shapeValue(given: Compact): { value: Value; reason?: Reason } {
  return typeof given === "number" ? { value: null, reason: reason(given) } : { value: given };
}

function reason(place: number): Reason {
  return REASONS[place] ?? "outOfRange";
}
