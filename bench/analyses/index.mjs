// Times the analyses of event-roi in Node beside peers: goal seek, sensitivity, simulation.
import { load } from "partner-calculators";
import { AGAIN, NOW } from "../contenders.mjs";
import { agree } from "../engine/agree.mjs";
import { collect, timeRound } from "../engine/time.mjs";
import { interleave } from "../interleave.mjs";
import { inDecimals, inNumbers } from "./by-hand.mjs";
import { inPublicodes } from "./in-publicodes.mjs";
import { inSheet } from "./in-sheet.mjs";
import { inSquiggle } from "./in-squiggle.mjs";
import { GOALS, SENSITIVE, SIMULATED, TRIALS, UNCERTAIN } from "./questions.mjs";

/** Many short rounds, because most of them then pass without work of other processes in between. */
const ROUNDS = { calls: 41, simulation: 21 };
/** In milliseconds. Engines compile what runs often, so the first round, which is not counted, is longer. */
const ROUND_LENGTH = { first: 500, calls: 12 };

/** Fewer trials for slow contenders, whose time for a trial does not depend on the number of trials. */
const FEWER = { "decimal.js by hand": 10_000, HyperFormula: 20_000, publicodes: 500 };
const trialsOf = (name) => FEWER[name] ?? TRIALS;

const question = {
  ranges: Object.fromEntries(
    Object.entries(UNCERTAIN).map(([name, [low, likely, high]]) => [name, { low, likely, high }]),
  ),
  outputs: SIMULATED,
};

/** The analyses of this package, with answers in the form of the others. */
const ours = (core) => ({
  goalSeek: (goal) => core.goalSeek("event-roi", goal).solutions[0]?.value ?? null,
  sensitivity: () => core.sensitivity("event-roi", { output: SENSITIVE }).effects,
  simulate: (trials) => core.simulate("event-roi", { ...question, trials }).outputs,
});

const contendersOf = (core) => [
  { name: NOW, ...ours(core) },
  { name: AGAIN, ...ours(core) },
  { name: "plain numbers by hand", ...inNumbers },
  { name: "decimal.js by hand", ...inDecimals },
  { name: "publicodes", ...inPublicodes },
  { name: "HyperFormula", ...inSheet },
  { name: "Squiggle", ...inSquiggle },
];

/** Times one kind of work, which each contender that knows it gives as a function; in milliseconds. */
async function compare(contenders, workOf) {
  const works = contenders.map((each) => ({ name: each.name, work: workOf(each) }));
  for (const each of works) timeRound(each, ROUND_LENGTH.first);
  return interleave(works, ROUNDS.calls, (each) => ({
    time: timeRound(each, ROUND_LENGTH.calls).time / 1000,
  }));
}

/** Times a goal seek whose solution all contenders agree on. */
async function timeGoal(contenders, goal) {
  const seekers = contenders.filter(({ goalSeek }) => goalSeek !== undefined);
  const [{ goalSeek }] = seekers;
  const solution = { [goal.input]: goalSeek(goal) };
  for (const each of seekers) agree(each.name, { [goal.input]: each.goalSeek(goal) }, solution, 1e-8);
  return compare(seekers, (each) => () => each.goalSeek(goal));
}

/** Times the sensitivity analysis. The peers get the low and the high value of each input, which the core chose. */
async function timeSensitivity(contenders) {
  const [own, again, ...peers] = contenders.filter(({ sensitivity }) => sensitivity !== undefined);
  const found = own.sensitivity();
  const ends = found.map(({ input, low, high }) => ({
    input,
    low: Number(low.input),
    high: Number(high.input),
  }));
  const swings = Object.fromEntries(found.map(({ input, swing }) => [input, swing]));
  for (const each of peers) agree(each.name, each.sensitivity(ends), swings, 1e-8);
  const times = await compare([own, again, ...peers], (each) => () => each.sensitivity(ends));
  return { inputs: ends.length, times };
}

const SUMMARY = ["p10", "p50", "p90", "mean"];

/** Fails if a contender's samples are of another distribution: off by more than chance explains. */
function agreeOnSamples(name, outputs, expected, trials) {
  const pick = (all) => Object.fromEntries(SUMMARY.map((key) => [key, all[key]]));
  for (const line of SIMULATED)
    agree(`${name}, ${line}`, pick(outputs[line]), pick(expected[line]), 6 / Math.sqrt(trials));
}

/** The time of a simulation, in milliseconds for all trials. */
async function timeSimulation({ name, simulate }) {
  const trials = trialsOf(name);
  collect();
  const start = performance.now();
  await simulate(trials);
  return { time: ((performance.now() - start) * TRIALS) / trials };
}

async function timeSimulations(contenders) {
  const [own] = contenders;
  const expected = own.simulate(TRIALS);
  for (const each of contenders) {
    const trials = trialsOf(each.name);
    agreeOnSamples(each.name, await each.simulate(trials), expected, trials);
    await timeSimulation(each);
  }
  const times = await interleave(contenders, ROUNDS.simulation, timeSimulation);
  return { times, trials: Object.fromEntries(contenders.map(({ name }) => [name, trialsOf(name)])) };
}

/** Times every analysis. The medians are in milliseconds, by the contender's name. */
export async function timeAnalyses() {
  const contenders = contendersOf(await load());
  const goals = {};
  for (const [name, goal] of Object.entries(GOALS)) goals[name] = await timeGoal(contenders, goal);
  return {
    goals,
    sensitivity: await timeSensitivity(contenders),
    simulation: await timeSimulations(contenders),
  };
}
