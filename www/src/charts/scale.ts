/** A linear scale from figures to pixels: one line in place of eight kilobytes of a library. */
export function linear(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const extent = high - low;
  return (value) => from + ((value - low) / extent) * (to - from);
}
