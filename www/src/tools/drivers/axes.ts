import type { GivenInput } from "../shared/inputs.js";
import { canBeAxis } from "./grid-axis.js";
import type { Effects } from "./tornado-data.js";

/** Two inputs that are varied together. */
export interface Axes {
  rows: GivenInput;
  columns: GivenInput;
}

/** The paths of the inputs that a person has chosen. */
export interface WantedAxes {
  rows?: string;
  columns?: string;
}

/** The inputs of the grid: those that were chosen, or else those with the largest effects. */
export function chosenAxes(
  { swings, little }: Effects,
  inputs: readonly GivenInput[],
  wanted: WantedAxes,
): Axes | undefined {
  if (swings.length === 0) return undefined;
  const ranked = [...swings.map(({ input }) => input), ...little, ...inputs].filter(canBeAxis);
  const find = (path: string | undefined) => ranked.find((each) => each.path === path);
  const rows = find(wanted.rows) ?? ranked.find(({ path }) => path !== wanted.columns);
  const others = ranked.filter(({ path }) => path !== rows?.path);
  const columns = others.find(({ path }) => path === wanted.columns) ?? others[0];
  return rows && columns && { rows, columns };
}
