import type { Description } from "../core/contract/index.js";

/** The published range of an input: industry figures between which most values lie. */
export interface PublishedRange {
  /** The id of the input. */
  input: string;
  low: string;
  high: string;
}

/** The published ranges of a calculator's inputs that count, for the values that the inputs have now. */
export const publishedRanges = (
  { inputs }: Description,
  values: Readonly<Record<string, unknown>>,
): PublishedRange[] =>
  inputs.flatMap(({ id, typical }) => {
    if (!typical || !(id in values)) return [];
    const { low, high, when } = typical;
    return !when || when.is.includes(String(values[when.input])) ? [{ input: id, low, high }] : [];
  });

/** The input that gives a headline a range: a partner can neither decide nor know it yet. */
const UNKNOWN = "signupToPaid";

/**
 * The published range that gives the headline of a calculator for partners a range, if it has none of its own. Such a
 * calculator has inputs that are terms of the program.
 */
export function headlineRange({ inputs, headline }: Description): PublishedRange | undefined {
  const isForPartners = inputs.some(({ term }) => term);
  if (!isForPartners || headline.range) return undefined;
  const typical = inputs.find(({ id }) => id === UNKNOWN)?.typical;
  return typical && { input: UNKNOWN, low: typical.low, high: typical.high };
}
