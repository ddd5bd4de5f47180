// The goal seek that one writes around an engine without one: it finds one value, from two that lie near it.

/** After so many steps, the search has failed; it needs fewer than ten for these questions. */
const STEPS = 50;

/** Two values of an input where the search starts. */
const starts = (value) => [value, value * 1.1 + 1];

/**
 * The value at which `figure` is within a share of 1e-9 of the target, in plain numbers. Throws if the search does not
 * find it.
 */
export function seek(figure, target, present) {
  let [before, value] = starts(present);
  let [distanceBefore, distance] = [figure(before) - target, figure(value) - target];
  for (let step = 0; Math.abs(distance) > 1e-9 * Math.abs(target); step += 1) {
    if (step === STEPS) throw new Error("The secant method does not find the target.");
    const next = value - (distance * (value - before)) / (distance - distanceBefore);
    [before, distanceBefore] = [value, distance];
    [value, distance] = [next, figure(next) - target];
  }
  return value;
}

/** The same in decimals of decimal.js, within a share of 1e-20. */
export function seekExactly(Exact, figure, target, present) {
  let [before, value] = starts(present).map((start) => new Exact(start));
  let [distanceBefore, distance] = [figure(before).minus(target), figure(value).minus(target)];
  const near = new Exact(target).abs().times("1e-20");
  for (let step = 0; distance.abs().greaterThan(near); step += 1) {
    if (step === STEPS) throw new Error("The secant method does not find the target.");
    const next = value.minus(distance.times(value.minus(before)).div(distance.minus(distanceBefore)));
    [before, distanceBefore] = [value, distance];
    [value, distance] = [next, figure(next).minus(target)];
  }
  return value;
}
