import module from "../../../pkg/module.json";
import type {
  Calculation,
  Description,
  Inputs,
  Line,
  Notice,
  Problem,
  Reason,
  ResultRow,
  TableDescription,
  Value,
} from "../contract/index.js";
import { CalculationError } from "../error.js";

/** A value from a module; a number is a missing value, as the index of its reason in `module.reasons`. */
type Compact = string | boolean | number;

/** Reads the parts of an answer one after the other; `report/encode.rs` has the grammar. */
export class Parts {
  readonly #parts: readonly string[];
  #at = 0;

  /** Throws a `CalculationError` if the answer is a list of problems. */
  constructor(answer: string) {
    if (answer.startsWith("!")) throw new CalculationError(JSON.parse(answer.slice(1)) as Problem[]);
    this.#parts = answer.split("\0");
  }

  text(): string {
    return this.#parts[this.#at++] ?? "";
  }

  count(): number {
    return Number(this.text());
  }

  figures(count: number): Compact[] {
    const figures: Compact[] = [];
    for (let left = count; left > 0; left--) figures.push(decodeFigure(this.text()));
    return figures;
  }

  /** The parts that were not read yet. */
  rest(): readonly string[] {
    return this.#parts.slice(this.#at);
  }
}

/** Decodes a figure: `=` and a text, `+` or `-` for yes or no, or the index of a reason. */
function decodeFigure(part: string): Compact {
  if (part.startsWith("=")) return unescaped(part.slice(1));
  return part === "+" || part === "-" ? part === "+" : Number(part);
}

/** A text of the caller, in which the module escapes the sign that ends a part. */
function unescaped(text: string): string {
  return text.includes("\u0001") ? text.replaceAll("\u00010", "\0").replaceAll("\u00011", "\u0001") : text;
}

/** Decodes a calculation into its documented shape. */
export function shapeCalculation(answer: string, description: Description): Calculation {
  const parts = new Parts(answer);
  const notices = readNotices(parts);
  const inputs = parts.figures(description.inputs.length);
  const values: Record<string, Value> = {};
  const lines: Line[] = description.lines.map(({ id, unit, formula, payable }) => {
    const given = decodeFigure(parts.text());
    // One shape for almost all lines, because engines are slow with objects of many shapes.
    const line: Line = { id, unit, value: null, formula };
    if (payable) line.payable = true;
    if (typeof given === "number") line.reason = reasonOf(given);
    else line.value = given;
    values[id] = line.value;
    return line;
  });
  const tables: Record<string, ResultRow[]> = {};
  for (const table of description.tables) tables[table.id] = readRows(parts, table);
  return {
    calculator: description.id,
    currency: description.currency,
    inputs: usedInputs(inputs, tables, description),
    values,
    lines,
    tables,
    notices,
  };
}

/** The inputs that the calculation used, in the shape in which a caller passes them. */
function usedInputs(
  figures: readonly Compact[],
  tables: Record<string, ResultRow[]>,
  { inputs, tables: described }: Description,
): Inputs {
  const values = figures.map((figure) => (typeof figure === "number" ? null : figure));
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

/** Reads the notices, with which an answer begins. */
export function readNotices(parts: Parts): Notice[] {
  return Array.from({ length: parts.count() }, () => {
    const [code, level] = [parts.text(), parts.text() as Notice["level"]];
    const params: Notice["params"] = {};
    const units: Notice["units"] = {};
    for (let left = parts.count(); left > 0; left--) {
      const name = parts.text();
      units[name] = parts.text() as (typeof units)[string];
      params[name] = shapeValue(decodeFigure(parts.text())).value;
    }
    // Not enumerable, so that comparing and printing a notice ignore the units: the contract omits them.
    return Object.defineProperty({ code, level, params }, "units", { value: units }) as Notice;
  });
}

function readRows(parts: Parts, { columns }: TableDescription): ResultRow[] {
  const rows: ResultRow[] = Array.from({ length: parts.count() }, () => ({}));
  for (const { id } of columns) {
    for (const row of rows) {
      const given = decodeFigure(parts.text());
      if (typeof given === "number") {
        row[id] = null;
        row.reasons ??= {};
        row.reasons[id] = reasonOf(given);
      } else {
        row[id] = given;
      }
    }
  }
  return rows;
}

/** A value, or null with the reason for its absence. */
function shapeValue(given: Compact): { value: Value; reason?: Reason } {
  return typeof given === "number" ? { value: null, reason: reasonOf(given) } : { value: given };
}

const reasonOf = (place: number): Reason => (module.reasons[place] ?? "outOfRange") as Reason;

/** Decodes a part that is a figure into a value, or null with the reason for its absence. */
export const figureOf = (part: string): { value: Value; reason?: Reason } => shapeValue(decodeFigure(part));

/** A figure's value, and the values of the nodes of its formula, in pre-order, as encoded parts. */
export interface Walk {
  value: string;
  seen: readonly string[];
}

/** Decodes a walk through a formula. */
export function shapeWalk(answer: string): Walk {
  const parts = new Parts(answer);
  return { value: parts.text(), seen: parts.rest() };
}
