import type { Answer } from "../../core/boundary/answer.js";
import type { Description } from "../../core/contract/index.js";
import type { CalculatorWords } from "../../text/words.js";
// As data, because a file of one's own has the entries of its calculators alone.
import internal from "./internal.json";

/** The parts of a calculator that only the vendor sees, by their ids, columns as `table.column`. */
export interface Internal {
  inputs: readonly string[];
  lines: readonly string[];
  columns: readonly string[];
  charts: readonly string[];
  notices: readonly string[];
}

/** By calculator; those that are not here are for the vendor as a whole, or have nothing to leave out. */
export const INTERNAL: Readonly<Record<string, Internal>> = internal;

/** The words for customers and partners; the same words where a calculator has none for them. */
export function customerWords(words: CalculatorWords): CalculatorWords {
  const { customer } = words;
  if (!customer) return words;
  const charts = { ...words.charts };
  for (const [id, title] of Object.entries(customer.charts)) charts[id] = { ...charts[id], title };
  const { question, sentence } = customer;
  return { ...words, question, headline: { ...words.headline, sentence }, charts };
}

function withoutColumns({ tables, charts }: Description, { columns, charts: left }: Internal) {
  const isShown = (table: string) => (id: string) => !columns.includes(`${table}.${id}`);
  return {
    tables: tables.map((table) => ({
      ...table,
      columns: table.columns.filter(({ id }) => isShown(table.id)(id)),
    })),
    charts: charts
      .filter(({ id }) => !left.includes(id))
      .map((chart) =>
        chart.kind === "rows" ? { ...chart, columns: chart.columns.filter(isShown(chart.table)) } : chart,
      ),
  };
}

/** A description without what only the vendor sees. Inputs are hidden, so that no link and no printed page has them. */
export function customerDescription(description: Description): Description {
  const left = INTERNAL[description.id];
  if (!left) return description;
  const { inputs, lines, headline } = description;
  return {
    ...description,
    ...withoutColumns(description, left),
    inputs: inputs.map((each) => (left.inputs.includes(each.id) ? { ...each, hidden: true } : each)),
    lines: lines.map((each) => (left.lines.includes(each.id) ? { ...each, hidden: true } : each)),
    headline: { ...headline, also: headline.also.filter((id) => !left.lines.includes(id)) },
  };
}

/** An answer without what only the vendor sees. No notice is good, because a loss of the vendor's takes that away. */
export function customerAnswer(calculator: string, answer: Answer): Answer {
  const left = INTERNAL[calculator];
  if (!left) return answer;
  const values = { ...answer.values };
  for (const id of left.lines) values[id] = null;
  const notices = answer.notices.filter(({ code }) => !left.notices.includes(code));
  for (const notice of notices) if (notice.level === "good") notice.level = "info";
  return { ...answer, values, notices };
}
