// The report's section about the command over files of rows.
import { tenths } from "./rows.mjs";

/** The memory that a file of any length may take, in megabytes. */
const MOST = 250;

/** The command over files of several lengths. */
export const commandSection = (figures) => ({
  title: "Rows on the command line",
  about:
    "`partner-calculators event-roi --rows file.csv`, with three columns and all figures: the time from start to end, and " +
    "the memory that the process took at most.",
  head: ["rows", "seconds", "MB at most"],
  rows: figures.map(({ rows, seconds, megabytes }) => [
    rows.toLocaleString("en"),
    tenths(seconds),
    megabytes.toFixed(0),
  ]),
  aims: [
    {
      what: `a million rows in under ${MOST} MB`,
      met: figures.every(({ megabytes }) => megabytes < MOST),
    },
  ],
});
