import type { Chart } from "../core/contract/index.js";
import type { ChartContext } from "./context.js";
import { size } from "./figures.js";
import { cellValue, columnUnit } from "./row-data.js";

/** A chart of the requirements of the next row of a table. */
export type ProgressChart = Extract<Chart, { kind: "progress" }>;

/** One requirement of the next row. */
export interface Requirement {
  name: string;
  /** "$70,000 of $100,000"; only the first figure if nothing is needed. */
  figure: string;
  /** What is missing, in words: "$30,000 to go". */
  gap: string;
  /** The progress from 0 to 1, for the length of a bar. */
  part: number;
  /** The progress as text: "70%". */
  share: string;
  /** Whether the requirement cannot be met. */
  closed: boolean;
  /** Whether no other requirement is further from being met. */
  binding: boolean;
}

/** The requirements of the next row: one of the alternatives, and all of the others. */
export interface Requirements {
  alternatives: Requirement[];
  others: Requirement[];
}

function requirement(
  bar: ProgressChart["bars"][number],
  chart: ProgressChart,
  next: Record<string, unknown>,
  context: ChartContext,
): Requirement | null {
  const { calculation, description, inputs, words } = context;
  const { values, reasons } = calculation;
  const part = size(values[bar.progress]);
  const closed = part === null && reasons[bar.progress] === "notApplicable";
  if (part === null && !closed) return null;
  const unit = description.inputs.find((each) => each.id === bar.have)?.unit ?? "count";
  const have = context.format(inputs[bar.have] ?? null, unit);
  const needs = cellValue(next[bar.needed]);
  const needed = context.format(needs, columnUnit(chart.table, bar.needed, context));
  const gap = description.lines.find(({ id }) => id === bar.gap);
  const missing = size(values[bar.gap]) ?? 0;
  return {
    name: words[bar.have] ?? context.label(bar.have),
    figure: size(needs) ? context.sentence(words.of ?? "", { have, needed }) : have,
    gap:
      missing > 0 && gap
        ? context.sentence(words.toGo ?? "", { gap: context.format(values[bar.gap] ?? null, gap.unit) })
        : context.sentence(words.reached ?? ""),
    part: Math.min(1, Math.max(0, part ?? 0)),
    share: context.format(values[bar.progress] ?? null, "share"),
    closed,
    binding: values[chart.binding] === bar.have,
  };
}

/** Whether the program hides an input, whose value is then not the visitor's own. */
const isHidden = (id: string, { description }: ChartContext) =>
  description.inputs.some((input) => input.id === id && input.hidden);

/** Whether all requirements are met. */
export function isAtTop(chart: ProgressChart, context: ChartContext): boolean {
  return context.calculation.tables[chart.table]?.at(-1)?.[chart.met] === true;
}

/**
 * The requirements of the row after the last row that is met; null when all rows are met. The chart's last bar is a
 * requirement of its own (certifications); the bars before it are alternatives (revenue or referrals).
 */
export function readProgress(chart: ProgressChart, context: ChartContext): Requirements | null {
  const rows = context.calculation.tables[chart.table] ?? [];
  const next = rows[rows.map((row) => row[chart.met]).lastIndexOf(true) + 1];
  if (!next) return null;
  const read = (bars: ProgressChart["bars"]) =>
    bars
      .filter(({ have }) => !isHidden(have, context))
      .map((bar) => requirement(bar, chart, next, context))
      .filter((each) => each !== null);
  const ways = read(chart.bars.slice(0, -1));
  return {
    // Possible ways first, so that "or" is between them.
    alternatives: [...ways.filter((way) => !way.closed), ...ways.filter((way) => way.closed)],
    others: read(chart.bars.slice(-1)),
  };
}
