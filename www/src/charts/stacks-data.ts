import type { Chart, Value } from "../core/contract/index.js";
import type { ChartContext } from "./context.js";
import { size } from "./figures.js";
import { cellValue, columnUnit } from "./row-data.js";

/** A chart of parts of a whole. */
export type StacksChart = Extract<Chart, { kind: "stacks" }>;

/** The number of names with a tone of their own; smaller ones are drawn as one part. */
export const TONES = 6;

/** A part of a bar. */
export interface Part {
  name: string;
  size: number;
  /** Its text; undefined for the remainder, whose sum is in no table. */
  figure: string;
  /** From 0, the strongest; `TONES` for the rest. */
  tone: number;
}

/** A bar: its parts in the order of the table. */
export interface Stack {
  /** The group's name; empty for the only bar. */
  name: string;
  /** Whether the inputs choose this group. */
  chosen: boolean;
  parts: Part[];
}

/**
 * The tones of the distinct names, in the order of their first appearance. If there are too many names, those with
 * the largest parts have one: what a title names is drawn.
 */
function tonesOf(parts: readonly { name: string; size: number; chosen: boolean }[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { name, size, chosen } of parts) sizes.set(name, (sizes.get(name) ?? 0) + (chosen ? size : 0));
  const largest = [...sizes].sort(([, one], [, other]) => other - one).slice(0, TONES);
  const own = new Set(largest.map(([name]) => name));
  const tones = new Map<string, number>();
  for (const name of sizes.keys()) if (own.has(name)) tones.set(name, tones.size);
  return tones;
}

/** Joins the parts without a tone of their own: "… +4" for four names. */
function joinRest(parts: readonly Part[], context: ChartContext): Part[] {
  const rest = parts.filter((part) => part.tone === TONES);
  const names = new Set(rest.map((part) => part.name)).size;
  if (names <= 1) return [...parts];
  const name = `… +${context.format(String(names), "whole")}`;
  const sum = rest.reduce((total, part) => total + part.size, 0);
  return [...parts.filter((part) => part.tone < TONES), { name, size: sum, figure: "", tone: TONES }];
}

/** The bars of the chart. Parts without a value are left out; if there are several bars, parts of zero are, too. */
export function readStacks(chart: StacksChart, context: ChartContext): Stack[] {
  const { table, group, label, value } = chart;
  const rows = context.calculation.tables[table] ?? [];
  const unit = columnUnit(table, value, context);
  const nameOf = (row: (typeof rows)[number]) => context.cell(table, label, cellValue(row[label]));
  const isChosen = (id: Value) => group === undefined || id === context.inputs[group];
  const tones = tonesOf(
    rows.map((row) => ({
      name: nameOf(row),
      size: size(row[value]) ?? 0,
      chosen: isChosen(group === undefined ? null : cellValue(row[group])),
    })),
  );
  const groups = group === undefined ? [null] : [...new Set(rows.map((row) => cellValue(row[group])))];
  return groups.map((id: Value) => {
    const parts = rows.flatMap((row): Part[] => {
      const length = size(row[value]);
      if (length === null || (group !== undefined && (cellValue(row[group]) !== id || length === 0)))
        return [];
      const name = nameOf(row);
      const figure = context.format(cellValue(row[value]), unit);
      return [{ name, size: Math.max(0, length), figure, tone: tones.get(name) ?? TONES }];
    });
    return {
      name: group === undefined ? "" : context.cell(table, group, id),
      chosen: group !== undefined && id !== null && id === context.inputs[group],
      parts: joinRest(parts, context),
    };
  });
}
