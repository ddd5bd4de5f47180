// Times one calculation, from object to object, in Node: the built package compared with publicodes and with an
// earlier version of itself.
import { load } from "partner-calculators";
import Engine from "publicodes";
import { AGAIN, EARLIER, NOW } from "../contenders.mjs";
import { earlierCore } from "../earlier.mjs";
import { interleave } from "../interleave.mjs";
import { agree } from "./agree.mjs";
import { lines, rules } from "./event-roi.publicodes.mjs";
import { timeRound } from "./time.mjs";

const ROUNDS = 9;

const choices = { leadMethod: "funnel" };
const numbers = {
  sponsorship: 42000,
  ourShare: 0.4,
  travel: 5250,
  collateral: 1975.5,
  otherCosts: 320,
  reimbursement: 2500,
  qualifiedLeads: 75,
  promotionReach: 65000,
  registrationRate: 0.0145,
  attendanceRate: 0.437,
  followUpRate: 0.1626,
  leadToOpportunity: 0.28,
  opportunityToClose: 0.22,
  averageDeal: 24500,
  grossMargin: 0.8,
};
const strings = Object.fromEntries(Object.entries(numbers).map(([id, value]) => [id, String(value)]));

const quoted = (inputs) => ({ ...inputs, leadMethod: "'funnel'" });

const cases = [
  { name: "no inputs", ours: {}, theirs: {} },
  { name: "all inputs, strings", ours: { ...strings, ...choices }, theirs: quoted(strings) },
  { name: "all inputs, numbers", ours: { ...numbers, ...choices }, theirs: quoted(numbers) },
];

/** Times functions in turn; the first round, in which they are compiled, is not counted. */
async function compare(works) {
  const contenders = Object.entries(works).map(([name, work]) => ({ name, work }));
  for (const each of contenders) timeRound(each);
  return interleave(contenders, ROUNDS, (each) => timeRound(each));
}

/** Fails if the engines disagree. */
function check(core, engine, { name, ours, theirs }) {
  engine.setSituation(theirs);
  const values = Object.fromEntries(lines.map((id) => [id, engine.evaluate(id).nodeValue]));
  agree(`publicodes, ${name}`, values, core.calculate("event-roi", ours).values);
}

/** Times every case; the medians are in microseconds. */
export async function timeEngines() {
  const core = await load();
  const engine = new Engine(rules);
  const rows = [];
  for (const each of cases) {
    check(core, engine, each);
    const times = await compare({
      [NOW]: () => core.calculate("event-roi", each.ours),
      publicodes: () => {
        engine.setSituation(each.theirs);
        for (const id of lines) engine.evaluate(id);
      },
    });
    rows.push({ name: each.name, times });
  }
  return rows;
}

/** Times each calculator with its defaults, and event-roi with all inputs, in both versions; in microseconds. */
export async function timeVersions() {
  const [core, earlier] = [await load(), await earlierCore()];
  const asked = [
    ["event-roi, all inputs", "event-roi", { ...strings, ...choices }],
    ...(earlier ?? core).calculators().map(({ id }) => [`${id}, defaults`, id, {}]),
  ];
  const rows = [];
  for (const [name, id, inputs] of asked) {
    const times = await compare({
      [NOW]: () => core.calculate(id, inputs),
      [AGAIN]: () => core.calculate(id, inputs),
      ...(earlier ? { [EARLIER]: () => earlier.calculate(id, inputs) } : {}),
    });
    rows.push({ name, times });
  }
  return rows;
}
