// The simulation of event-roi in Squiggle, with the wanted lines only. It has no goal seek and no sensitivity analysis;
// its result has no histogram, because it draws curves by estimating a density.
import { resultOf, settings, statements } from "../engine/event-roi.squiggle.mjs";
import { SIMULATED, UNCERTAIN } from "./questions.mjs";

const given = Object.fromEntries(
  Object.entries(UNCERTAIN).map(([name, range]) => [name, `triangular(${range.join(", ")})`]),
);

/** The figures of a summary, in the order in which the program gives them. */
const FIGURES = ["p10", "p50", "p90", "mean"];
const summaryOf = (line) =>
  `[quantile(${line}, 0.1), quantile(${line}, 0.5), quantile(${line}, 0.9), mean(${line})]`;

const PROGRAM = `${statements(SIMULATED, { given })}\n[${SIMULATED.map(summaryOf).join(", ")}]`;

/** Squiggle's own simulation, from the program's text; each seed gives other samples. */
export const inSquiggle = {
  async simulate(trials, seed = "1") {
    const result = await resultOf(PROGRAM, settings(trials, seed));
    const lines = result.asJS();
    return Object.fromEntries(
      SIMULATED.map((line, place) => [
        line,
        Object.fromEntries(FIGURES.map((name, figure) => [name, lines[place][figure]])),
      ]),
    );
  },
};
