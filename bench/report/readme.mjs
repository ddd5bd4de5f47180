// The two figures in the README that matter to somebody who embeds a calculator.
import { FRAME, NOW } from "../contenders.mjs";
import { wrap } from "./table.mjs";

const BEGIN = "<!-- The cost to a page, written by `npm run bench -- --write`. -->";
const END = "<!-- The end of the cost. -->";

/** What the README says of the figures of pages. */
function costOf({ slow }) {
  const { time, bytes } = slow[NOW];
  const kilobytes = (bytes / 1000).toFixed(1);
  const ratio = (slow[FRAME].time / time).toFixed(1);
  return wrap(
    `Up to its first answer, a widget transfers **${kilobytes} kB**. On a slow phone (a processor four times ` +
      `slower, slow 4G), a bare form as an application of React in a frame takes **${ratio} times as long** to ` +
      "answer. `npm run bench` measures both; [docs/performance.md](docs/performance.md) has the tables.",
  );
}

/** The README with the figures of this run; fails if it has no place for them. */
export function withCost(readme, pages) {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error("The README has no place for the cost to a page.");
  return `${readme.slice(0, begin)}${BEGIN}\n\n${costOf(pages)}\n\n${readme.slice(end)}`;
}
