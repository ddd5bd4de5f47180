// Analyses around an engine that only calculates.
import { SIMULATED, UNCERTAIN } from "./questions.mjs";
import { summary, triangular } from "./samples.mjs";

/**
 * The distance between the figures at the low and the high value of each input, the largest first, by input. `figure`
 * takes the inputs that change.
 */
export function effects(figure, ends) {
  const swings = ends.map(({ input, low, high }) => [
    input,
    Math.abs(Number(figure({ [input]: high })) - Number(figure({ [input]: low }))),
  ]);
  return Object.fromEntries(swings.sort(([, one], [, other]) => other - one));
}

/** The summary of each simulated line; `figures` takes the inputs of one trial and gives the lines in their order. */
export function simulateWith(figures, trials) {
  const samples = SIMULATED.map(() => new Float64Array(trials));
  for (let trial = 0; trial < trials; trial += 1) {
    const drawn = {};
    for (const [name, range] of Object.entries(UNCERTAIN)) drawn[name] = triangular(range, Math.random());
    const values = figures(drawn);
    for (const [place, value] of values.entries()) samples[place][trial] = value;
  }
  return Object.fromEntries(SIMULATED.map((line, place) => [line, summary(samples[place])]));
}
