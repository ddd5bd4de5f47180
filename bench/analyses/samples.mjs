// What a simulation by hand needs: draws from a triangular distribution, and a summary of samples.
const BARS = 40;

/** The value of a triangular distribution below which the share `unit` of it lies. */
export function triangular([low, likely, high], unit) {
  const [width, rising] = [high - low, likely - low];
  return unit * width < rising
    ? low + Math.sqrt(unit * width * rising)
    : high - Math.sqrt((1 - unit) * width * (high - likely));
}

/** The counts of equal bars from the first to the last of sorted samples. */
function histogram(sorted) {
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const counts = new Array(BARS).fill(0);
  const scale = high > low ? BARS / (high - low) : 0;
  for (const sample of sorted) counts[Math.min(BARS - 1, Math.floor((sample - low) * scale))] += 1;
  return counts;
}

/** The percentiles, the mean, the ends and the bars of samples, as a simulation reports them; sorts the samples. */
export function summary(samples) {
  let sum = 0;
  for (const sample of samples) sum += sample;
  const sorted = samples.sort();
  const quantile = (share) => {
    const place = share * (sorted.length - 1);
    const before = Math.floor(place);
    const after = Math.min(before + 1, sorted.length - 1);
    return sorted[before] + (place - before) * (sorted[after] - sorted[before]);
  };
  return {
    p10: quantile(0.1),
    p50: quantile(0.5),
    p90: quantile(0.9),
    mean: sum / sorted.length,
    min: sorted[0],
    max: sorted[sorted.length - 1],
    histogram: histogram(sorted),
  };
}
