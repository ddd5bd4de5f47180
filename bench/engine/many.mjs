// Times many calculations of event-roi with three inputs that vary: this package, an earlier version of it, decimal.js
// by hand and plain numbers by hand.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Decimal from "decimal.js";
import { load } from "partner-calculators";
import { AGAIN, EARLIER, NOW } from "../contenders.mjs";
import { earlierCore } from "../earlier.mjs";
import { interleave } from "../interleave.mjs";
import { byHand } from "./event-roi.by-hand.mjs";

export const ONE_LINE = "this version, one line wanted";

const ROWS = 100_000;
/** Fewer rows for slow contenders, whose time for a row does not depend on the number of rows. */
const ROWS_OF_OTHERS = 10_000;
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

/** Fails if a result is not that of the core, because then comparing the speed is meaningless. */
function agree(name, values, expected) {
  for (const [id, value] of Object.entries(expected)) {
    const other = values[id] === null ? null : Number(values[id]);
    const same = value === null ? other === null : Math.abs(Number(value) - other) <= Math.abs(other) * 1e-9;
    if (!same) throw new Error(`${name}: ${id} is ${value} in the core and ${values[id]} there.`);
  }
}

/** The contenders, each with its number of rows. */
function contendersOf(core, earlier) {
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
  ];
}

/** Collects garbage, so that a contender is not charged for garbage of the previous one. */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

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
  const { values } = core.calculate("event-roi", row);
  agree("decimal.js", decimals(row), values);
  agree("plain numbers", numbers(row), values);
  return interleave(contendersOf(core, earlier), ROUNDS, timeRows);
}
