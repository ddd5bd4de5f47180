import type {
  Calculation,
  Description,
  Inputs,
  Line,
  Notice,
  ResultRow,
  TableDescription,
  Value,
} from "../contract/index.js";
import { type Compact, Parts, reasonOf, shapeValue } from "./figures.js";
import type { Form } from "./form.js";
import type { Sent } from "./inputs.js";
import type { Names } from "./names.js";
import { throwProblems } from "./problems.js";

/** Decodes a calculation into its documented shape; throws a `CalculationError` if the inputs have problems. */
export function shapeCalculation(answer: Uint8Array, sent: Sent, form: Form): Calculation {
  const parts = new Parts(answer);
  throwProblems(sent, parts, form);
  const { description } = form;
  const inputs = parts.figures(description.inputs.length);
  const figures = parts.figures(description.lines.length);
  const values: Record<string, Value> = {};
  for (const [at, { id }] of description.lines.entries()) values[id] = plainValue(figures[at]);
  let lines: Line[] | undefined;
  const tables: Record<string, ResultRow[]> = {};
  for (const table of description.tables) tables[table.id] = readRows(parts, table);
  return {
    calculator: description.id,
    currency: description.currency,
    inputs: usedInputs(inputs, tables, description),
    values,
    // On demand, because most callers need the values alone, and lines take as long as everything else.
    get lines() {
      lines ??= shapeLines(description, figures);
      return lines;
    },
    set lines(changed) {
      lines = changed;
    },
    tables,
    notices: readNotices(parts, form.names),
  };
}

/** A value; null if it is missing. */
const plainValue = (figure: Compact | undefined): Value =>
  typeof figure === "number" || figure === undefined ? null : figure;

function shapeLines({ lines }: Description, figures: readonly Compact[]): Line[] {
  return lines.map(({ id, unit, formula, payable }, at) => {
    const given = figures[at] ?? 0;
    // One shape for almost all lines, because engines are slow with objects of many shapes.
    const line: Line = { id, unit, value: null, formula };
    if (payable) line.payable = true;
    if (typeof given === "number") line.reason = reasonOf(given);
    else line.value = given;
    return line;
  });
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

function readRows(parts: Parts, { columns }: TableDescription): ResultRow[] {
  const rows: ResultRow[] = Array.from({ length: parts.count() }, () => ({}));
  for (const { id } of columns) {
    for (const row of rows) {
      const given = parts.figure();
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

/** Reads the notices, which follow an empty part and end an answer. */
export function readNotices(parts: Parts, names: Names): Notice[] {
  const notices: Notice[] = [];
  let loses = false;
  while (parts.hasMore && parts.text() !== "");
  while (parts.hasMore) {
    const [code, level, isAboutRow, ...named] = names.notices[parts.count()] ?? [];
    const row = parts.count();
    const params: Notice["params"] = {};
    const units: Notice["units"] = {};
    if (isAboutRow) {
      params.row = String(row + 1);
      units.row = "whole";
    }
    for (let at = 0; at < named.length; at += 2) {
      const name = String(named[at]);
      units[name] = named[at + 1] as (typeof units)[string];
      params[name] = shapeValue(parts.figure()).value;
    }
    loses ||= level === "loss";
    const notice = { code: String(code), level: levelOf(String(level), params), params };
    // Not enumerable, so that comparing and printing a notice ignore the units: the contract omits them.
    notices.push(Object.defineProperty(notice, "units", { value: units }) as Notice);
  }
  // Nothing is good while money is lost.
  for (const notice of notices) if (loses && notice.level === "good") notice.level = "info";
  return notices;
}

/** The level of a notice. A graded notice has the level of its grade, and a loss is a warning. */
function levelOf(level: string, { grade }: Notice["params"]): Notice["level"] {
  if (level === "loss" || grade === "below" || grade === "poor") return "warning";
  if (level !== "graded") return level as Notice["level"];
  return grade === "average" ? "info" : "good";
}
