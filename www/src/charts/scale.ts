/**
 * A linear scale, from figures to pixels. A line of arithmetic here stands in for eight kilobytes
 * of a library that would also interpolate colours and dates.
 */
export function linear(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const extent = high - low;
  return (value) => from + ((value - low) / extent) * (to - from);
}
