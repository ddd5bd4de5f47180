import type { Unit, Value } from "../core/contract/index.js";
import type { ChartContext } from "./context.js";

/** A figure of a line or an input, ready to be drawn. */
export interface Figure {
  id: string;
  label: string;
  /** For positions only; texts are made from `value`. */
  size: number;
  value: Value;
  unit: Unit;
}

/** The number behind a decimal string, for pixel positions; null for any other value. */
export function size(value: unknown): number | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function figure(id: string, context: ChartContext): Figure | null {
  const { description, calculation, inputs } = context;
  const input = description.inputs.find((each) => each.id === id);
  if (input && !context.counts(id)) return null;
  const unit = (input ?? description.lines.find((each) => each.id === id))?.unit;
  const value = (input ? inputs[id] : calculation.values[id]) ?? null;
  const number = size(value);
  if (unit === undefined || number === null) return null;
  return { id, label: context.label(id), size: number, value, unit };
}

/** The figures of these lines and inputs; those without a value, or that do not count now, are left out. */
export function figures(ids: readonly string[], context: ChartContext): Figure[] {
  return ids.map((id) => figure(id, context)).filter((each) => each !== null);
}
