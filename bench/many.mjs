// Times many calculations of event-roi with three inputs that vary: this package, an earlier version of it, decimal.js
// by hand and plain numbers by hand.
import Decimal from "decimal.js";
import { load } from "partner-calculators";
import { median } from "../scripts/lib/median.mjs";
import { earlierCore } from "./earlier.mjs";
import { byHand } from "./event-roi.by-hand.mjs";

const ROWS = 100_000;
/** The others need as long for a row, whatever the number of rows. */
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

/** The median times of a row, in microseconds, of all contenders in turn. */
export async function timeMany() {
  const [core, earlier] = [await load(), await earlierCore()];
  const [many, fewer] = [rowsOf(ROWS), rowsOf(ROWS_OF_OTHERS)];
  const { values } = core.calculate("event-roi", many[7]);
  agree("decimal.js", decimals(many[7]), values);
  agree("plain numbers", numbers(many[7]), values);
  const one = { lines: ["returnMultiple"] };
  const contenders = [
    ["this version, all lines", many, (rows) => core.calculateMany("event-roi", rows)],
    ["this version, one line", many, (rows) => core.calculateMany("event-roi", rows, undefined, one)],
    ...(earlier
      ? [["earlier version, all lines", fewer, (rows) => earlier.calculateMany("event-roi", rows)]]
      : []),
    ["decimal.js by hand, all lines", fewer, (rows) => rows.map(decimals)],
    ["plain numbers by hand, all lines", many, (rows) => rows.map(numbers)],
  ].map(([name, rows, work]) => ({ name, rows, work, times: [] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { rows, work, times } of contenders) {
      const start = performance.now();
      work(rows);
      times.push(((performance.now() - start) * 1000) / rows.length);
    }
  }
  return contenders.map(({ name, times }) => ({ name, time: median(times) }));
}
