import { size } from "../../charts/figures.js";
import type { Grid } from "../../core/contract/index.js";
import { compare } from "../../text/arithmetic.js";

/** The number of shades. */
const SHADES = 7;

/** The shade of each cell: 0 for the lowest figure of the grid to 6 for the highest; undefined without a figure. */
export function shades({ cells }: Grid): (number | undefined)[][] {
  const sizes = cells.map((row) => row.map(size));
  const known = sizes.flat().filter((each) => each !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const shade = (each: number) =>
    high > low ? Math.min(SHADES - 1, Math.floor(((each - low) / (high - low)) * SHADES)) : 0;
  return sizes.map((row) => row.map((each) => (each === null ? undefined : shade(each))));
}

/** The position of the present value on an axis; -1 if it is not among the values. */
export const presentAt = (values: readonly string[], value: string): number =>
  values.findIndex((each) => compare(each, value) === 0);
