// The report's sections about calculations in Node.
import { NOW } from "../contenders.mjs";
import { HEAD, tenths, times, versionsRow } from "./rows.mjs";

/** One calculation with each calculator, in both versions. */
export function versionsSection(rows) {
  return {
    title: "One calculation",
    about: "The time of a call of `calculate` in Node, in microseconds.",
    head: ["calculator", ...HEAD],
    rows: rows.map((row) => versionsRow(row.name, row.times, "time", tenths)),
  };
}

/** One calculation beside publicodes. */
export function enginesSection(rows) {
  const ratio = (row) => row.times.publicodes.time / row.times[NOW].time;
  return {
    title: "One calculation beside publicodes",
    about:
      "The same model with the same inputs in publicodes, which computes in binary floats. Times are in microseconds.",
    head: ["event-roi", "publicodes takes", "this version", "publicodes"],
    rows: rows.map((row) => [
      row.name,
      times(ratio(row)),
      tenths(row.times[NOW].time),
      tenths(row.times.publicodes.time),
    ]),
    aims: [
      { what: "at least ten times faster than publicodes", met: rows.every((row) => ratio(row) >= 10) },
      { what: "under 20 µs", met: rows.every((row) => row.times[NOW].time < 20) },
    ],
  };
}

/** Many calculations beside an earlier version and peers. */
export function manySection(figures) {
  const { [NOW]: now } = figures;
  return {
    title: "Many calculations",
    about:
      "The time of `calculateMany` for each row of `event-roi`, with three inputs that vary. The ratio is relative to " +
      "this version. “By hand” means the same formulas written in JavaScript without checks, reasons and notices, " +
      "with decimals of the same precision or with plain numbers. HyperFormula and Squiggle have all formulas, too: one as " +
      "cells, the other as a function; like publicodes, they compute fewer rows in binary floats.",
    head: ["event-roi, all lines", "ratio", "µs a row"],
    rows: Object.entries(figures).map(([name, { time }]) => [
      name,
      (time / now.time).toFixed(2),
      tenths(time),
    ]),
  };
}
