// The analyses of event-roi with publicodes: its own inversion for the goal seek, and loops around its engine.
import Engine from "publicodes";
import { rules } from "../engine/event-roi.publicodes.mjs";
import { effects, simulateWith } from "./around.mjs";
import { GOALS, SENSITIVE, SIMULATED } from "./questions.mjs";

/**
 * The rules where one input follows from a line. The inversion finds values where the line rises with the input; its
 * usual tolerance of 0.1 would hide the target, and the bounds keep the costs above 0.
 */
const inverted = ({ input, output }) => ({
  ...rules,
  [input]: {
    "inversion numérique": {
      avec: [output],
      min: 0,
      max: input === "reimbursement" ? 21_999 : 1_000_000,
      "tolérance d'erreur": 1e-9,
    },
  },
});

/** An engine for each question, made before the time is measured, because it reads all rules. */
const inverse = new Map(
  Object.values(GOALS).map((goal) => [goal, new Engine(inverted(goal), { inversionMaxIterations: 100 })]),
);
const engine = new Engine(rules);

function valuesOf(changes, lines) {
  engine.setSituation(changes);
  return lines.map((line) => engine.evaluate(line).nodeValue);
}

export const inPublicodes = {
  goalSeek(goal) {
    const solver = inverse.get(goal);
    solver.setSituation({ [goal.output]: goal.target });
    return solver.evaluate(goal.input).nodeValue;
  },
  sensitivity: (ends) => effects((changes) => valuesOf(changes, [SENSITIVE])[0], ends),
  simulate: (trials) => simulateWith((changes) => valuesOf(changes, SIMULATED), trials),
};
