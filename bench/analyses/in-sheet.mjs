// The analyses of event-roi with HyperFormula: loops around a sheet that has the cells of the wanted lines only.
import { inputs } from "../engine/event-roi.model.mjs";
import { sheetOf } from "../engine/event-roi.sheet.mjs";
import { effects, simulateWith } from "./around.mjs";
import { GOALS, SENSITIVE, SIMULATED } from "./questions.mjs";
import { seek } from "./secant.mjs";

/** Asks a sheet for lines; inputs that a question no longer changes get their defaults again. */
function asking(lines) {
  const sheet = sheetOf(lines);
  let changed = [];
  return (changes) => {
    const restored = Object.fromEntries(changed.map((name) => [name, inputs[name]]));
    changed = Object.keys(changes);
    sheet.set({ ...restored, ...changes });
    return lines.map(sheet.get);
  };
}

const goalSheets = new Map(Object.values(GOALS).map((goal) => [goal, asking([goal.output])]));
const [sensitive, simulated] = [asking([SENSITIVE]), asking(SIMULATED)];

export const inSheet = {
  goalSeek(goal) {
    const figure = (value) => goalSheets.get(goal)({ [goal.input]: value })[0];
    return seek(figure, goal.target, inputs[goal.input]);
  },
  sensitivity: (ends) => effects((changes) => sensitive(changes)[0], ends),
  simulate: (trials) => simulateWith(simulated, trials),
};
