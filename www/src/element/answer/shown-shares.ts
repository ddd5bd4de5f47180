import type { Value } from "../../core/contract/index.js";
import { isDecimal, shift } from "../../text/decimal.js";

/** The steps in which a table shows shares: tenths of a percent. */
const STEPS = 3;

/** Rounds down to whole steps; the rest is the fraction of a step as a text that sorts like the number. */
function split(value: string): { steps: number; rest: string } {
  const [whole = "0", rest = ""] = shift(value, STEPS).split(".");
  return { steps: Number(whole), rest };
}

/**
 * The shares of a column as a table shows them, if together they are the whole: rounded by largest remainder, so that
 * what is shown adds up to 100%, too. Equal shares stay equal, even if they cannot add up (33.3% three times);
 * undefined for any other column.
 */
export function shownShares(values: readonly Value[]): string[] | undefined {
  const shares = values.filter((value): value is string => isDecimal(value) && !value.startsWith("-"));
  const sum = shares.reduce((all, value) => all + Number(value), 0);
  if (shares.length < values.length || Math.abs(sum - 1) > 1e-12) return undefined;
  const parts = shares.map(split);
  const missing = 10 ** STEPS - parts.reduce((all, { steps }) => all + steps, 0);
  const largest = parts
    .map(({ rest }) => rest)
    .sort()
    .reverse();
  const least = largest[missing - 1];
  // Equal remainders on both sides of the limit: no choice among them would be fair.
  if (least !== undefined && least === largest[missing]) return undefined;
  return parts.map(({ steps, rest }) =>
    shift(String(steps + (least !== undefined && rest >= least ? 1 : 0)), -STEPS),
  );
}
