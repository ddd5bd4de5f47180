import type { Answer } from "../core/boundary/answer.js";
import type { Description, Line, ResultRow, TableDescription, Unit } from "../core/contract/index.js";
import type { ChartContext } from "./context.js";

const field = { default: null, optional: false };

/** The parts of an example that a test sets. */
export interface Example {
  inputs?: Record<string, [Unit, string]>;
  lines?: (Pick<Line, "id" | "value"> & Partial<Line>)[];
  tables?: Record<
    string,
    { kind: TableDescription["kind"]; columns: Record<string, Unit>; rows: ResultRow[] }
  >;
  words?: Record<string, string>;
}

/** A description and a result for tests; figures are written as value and unit: `10 money`. */
export function exampleContext({ inputs = {}, lines = [], tables = {}, words = {} }: Example): ChartContext {
  const fields = Object.entries(inputs).map(([id, [unit]]) => ({ id, unit, ...field }));
  const all = lines.map((line): Line => ({ unit: "money", ...line }));
  const description: Description = {
    id: "example",
    group: "examples",
    currency: "USD",
    minorUnits: 2,
    program: { id: "standard", name: "Standard" },
    form: [],
    inputs: fields,
    tables: Object.entries(tables).map(([id, { kind, columns }]) => ({
      id,
      kind,
      columns: Object.entries(columns).map(([column, unit]) => ({ id: column, unit, ...field })),
      rows: [],
    })),
    lines: all.map(({ id, unit }) => ({ id, unit, group: "all", formula: "" })),
    headline: { figure: "", also: [] },
    charts: [],
  };
  const calculation: Answer = {
    inputs: [],
    values: Object.fromEntries(all.map(({ id, value }) => [id, value])),
    reasons: Object.fromEntries(all.flatMap(({ id, reason }) => (reason ? [[id, reason]] : []))),
    tables: Object.fromEntries(Object.entries(tables).map(([id, { rows }]) => [id, rows])),
    notices: [],
  };
  return {
    description,
    calculation,
    inputs: Object.fromEntries(Object.entries(inputs).map(([id, [, value]]) => [id, value])),
    counts: () => true,
    label: (id) => `label of ${id}`,
    columnLabel: (table, column) => `${table}.${column}`,
    cell: (_table, _column, value) => (value === null ? "–" : String(value)),
    format: (value, unit) => `${value} ${unit}`,
    sentence: (message, extra = {}) => message.replace(/\{(\w+)\}/g, (_, name) => String(extra[name])),
    words: { title: "A title", ...words },
    rtl: false,
  };
}
