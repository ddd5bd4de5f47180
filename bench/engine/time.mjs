// Measures the time of work.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The mean time of one call in a round of many calls, in microseconds. The length of a round is in milliseconds. */
export function timeRound({ work }, length = 80) {
  const start = performance.now();
  let calls = 0;
  let spent = 0;
  do {
    work();
    calls += 1;
    spent = performance.now() - start;
  } while (spent < length);
  return { time: (spent * 1000) / calls };
}

setFlagsFromString("--expose-gc");
/** Collects garbage, so that a contender is not charged for garbage of the previous one. */
export const collect = runInNewContext("gc");
