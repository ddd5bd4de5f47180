// The report's sections about analyses in Node.
import { NOW } from "../contenders.mjs";
import { significant, times, whole } from "./rows.mjs";

const cell = (figures, name) =>
  `${times(figures[name].time / figures[NOW].time)} (${significant(figures[name].time)})`;

function goalSection({ straight, curved }) {
  return {
    title: "Goal seek beside peers",
    about:
      "Which `averageDeal` brings `netRoi` to 5.75, on a straight line, and which `reimbursement` brings " +
      "`returnMultiple` to 8, on a curve? Each figure is relative to this version, with the milliseconds in " +
      "parentheses. This version searches the whole range of the input for every solution, and confirms each in exact " +
      "decimals. The peers stop at the first value: publicodes with its own inversion, which needs a line that rises " +
      "with the input, the rest with the secant method from the present value. “By hand” means only the formulas " +
      "that the line needs, in JavaScript. HyperFormula has these formulas as cells. Squiggle has no goal seek and no " +
      "sensitivity analysis.",
    head: ["event-roi", "straight, ms", "curved, ms"],
    rows: Object.keys(straight).map((name) => [name, cell(straight, name), cell(curved, name)]),
  };
}

function sensitivitySection({ inputs, times: figures }) {
  return {
    title: "Sensitivity beside peers",
    about:
      `The effect of ${inputs} inputs on \`netRoi\`, each lowered and raised by a tenth, ranked. The peers get the ` +
      "values to try, and check no bounds.",
    head: ["event-roi", "time, ms"],
    rows: Object.keys(figures).map((name) => [name, cell(figures, name)]),
  };
}

function simulationSection({ times: figures, trials }) {
  const [most, now] = [trials[NOW], figures[NOW].time];
  return {
    title: "Simulation beside peers",
    about:
      `\`revenue\` and \`netRoi\` in ${whole(most)} trials, with triangular distributions of \`leadToOpportunity\`, ` +
      "`opportunityToClose` and `averageDeal`: percentiles, mean and histogram. A contender with fewer trials is slow; " +
      `its time is scaled to ${whole(most)}. Squiggle runs a program of the formulas that the lines need, with as many ` +
      "samples, and gives no histogram. Only this version and Squiggle give the same results again for the same seed.",
    head: ["event-roi", "time, ms", "trials run"],
    rows: Object.keys(figures).map((name) => [name, cell(figures, name), whole(trials[name])]),
    aims: [
      { what: "at least three times faster than Squiggle", met: figures.Squiggle.time >= 3 * now },
      { what: "at most 20 ms", met: now <= 20 },
    ],
  };
}

/** The sections for readers who ask what lies behind a figure. */
export const analysesSections = ({ goals, sensitivity, simulation }) => [
  goalSection(goals),
  sensitivitySection(sensitivity),
  simulationSection(simulation),
];
