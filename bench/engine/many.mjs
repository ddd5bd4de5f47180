// Times many calculations of event-roi with three inputs that vary: this package, an earlier version of it, decimal.js
// and plain numbers by hand, and the engines of peers.
import Decimal from "decimal.js";
import { load } from "partner-calculators";
import Engine from "publicodes";
import { AGAIN, EARLIER, NOW } from "../contenders.mjs";
import { earlierCore } from "../earlier.mjs";
import { interleave } from "../interleave.mjs";
import { agree } from "./agree.mjs";
import { byHand } from "./event-roi.by-hand.mjs";
import { lines, rules } from "./event-roi.publicodes.mjs";
import { sheetOf } from "./event-roi.sheet.mjs";
import { calculateWith } from "./event-roi.squiggle.mjs";
import { collect } from "./time.mjs";

export const ONE_LINE = "this version, one line wanted";

const ROWS = 100_000;
/** Fewer rows for slow contenders, whose time for a row does not depend on the number of rows. */
const ROWS_OF_OTHERS = 10_000;
const ROWS_OF_ENGINES = { publicodes: 500, HyperFormula: 10_000, Squiggle: 10_000 };
const ROUNDS = 5;

const rowsOf = (count) =>
  Array.from({ length: count }, (_, at) => ({
    sponsorship: String(20_000 + (at % 40_000)),
    qualifiedLeads: String(40 + (at % 60)),
    averageDeal: String(15_000 + 7 * (at % 3_000)),
  }));

/** As many digits as the core has, written as plain text. */
const Exact = Decimal.clone({ precision: 28, toExpNeg: -40, toExpPos: 40 });

const decimals = byHand({
  read: (text) => new Exact(text),
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => a.div(b),
  floor: (a) => a.floor(),
  ceil: (a) => a.ceil(),
  write: (a) => a.toString(),
});

const numbers = byHand({
  read: Number,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  floor: Math.floor,
  ceil: Math.ceil,
  write: (a) => a,
});

/** The lines of a row in publicodes. */
function inPublicodes() {
  const engine = new Engine(rules);
  return (row) => {
    engine.setSituation(row);
    return Object.fromEntries(lines.map((id) => [id, engine.evaluate(id).nodeValue]));
  };
}

/** The lines of a row in HyperFormula, whose cells take texts for words: inputs must be numbers. */
function inSheet() {
  const sheet = sheetOf();
  return (row) => {
    sheet.set(Object.fromEntries(Object.entries(row).map(([id, value]) => [id, Number(value)])));
    return Object.fromEntries(sheet.lines.map((id) => [id, sheet.get(id)]));
  };
}

/** The engines of peers, each as a function that gives the lines of a row. */
const enginesOf = async (row) => ({
  publicodes: inPublicodes(),
  HyperFormula: inSheet(),
  Squiggle: await calculateWith(Object.keys(row)),
});

/** The contenders, each with its number of rows. */
function contendersOf(core, earlier, engines) {
  const [many, fewer] = [rowsOf(ROWS), rowsOf(ROWS_OF_OTHERS)];
  const ours = (rows) => core.calculateMany("event-roi", rows);
  const one = { lines: ["returnMultiple"] };
  return [
    { name: NOW, rows: many, work: ours },
    { name: AGAIN, rows: many, work: ours },
    ...(earlier
      ? [{ name: EARLIER, rows: fewer, work: (rows) => earlier.calculateMany("event-roi", rows) }]
      : []),
    {
      name: ONE_LINE,
      rows: many,
      work: (rows) => core.calculateMany("event-roi", rows, undefined, one),
    },
    { name: "decimal.js by hand", rows: fewer, work: (rows) => rows.map(decimals) },
    { name: "plain numbers by hand", rows: many, work: (rows) => rows.map(numbers) },
    ...Object.entries(engines).map(([name, calculate]) => ({
      name,
      rows: rowsOf(ROWS_OF_ENGINES[name]),
      work: (rows) => rows.map(calculate),
    })),
  ];
}

/** The mean time of a row, in microseconds. */
function timeRows({ rows, work }) {
  collect();
  const start = performance.now();
  work(rows);
  return { time: ((performance.now() - start) * 1000) / rows.length };
}

/** The median times of a row, in microseconds, by the contender's name. */
export async function timeMany() {
  const [core, earlier] = [await load(), await earlierCore()];
  const [row] = rowsOf(8).slice(-1);
  const engines = await enginesOf(row);
  const { values } = core.calculate("event-roi", row);
  const peers = { "decimal.js": decimals, "plain numbers": numbers, ...engines };
  for (const [name, calculate] of Object.entries(peers)) agree(name, calculate(row), values);
  return interleave(contendersOf(core, earlier, engines), ROUNDS, timeRows);
}
