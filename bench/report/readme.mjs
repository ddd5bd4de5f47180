// Writes the README's two figures for readers who embed a calculator.
import { FRAME, NOW } from "../contenders.mjs";
import { wrap } from "./table.mjs";

const BEGIN = "<!-- The cost to a page, written by `npm run bench -- --write`. -->";
const END = "<!-- The end of the cost. -->";

/** The README's sentences about the cost. */
function costOf({ pages, engines }) {
  const bytes = (name) => pages.slow[name].bytes;
  const kilobytes = (bytes(NOW) / 1000).toFixed(1);
  const larger = (bytes(FRAME) / bytes(NOW)).toFixed(1);
  const slower = Math.floor(Math.min(...engines.map(({ times }) => times.publicodes.time / times[NOW].time)));
  return wrap(
    `Up to its first answer, a widget transfers **${kilobytes} kB**; a bare React form in a frame transfers ${larger} ` +
      `times as much. The same model takes the publicodes engine **${slower} times as long** to calculate. \`npm run ` +
      "bench` measures both; [docs/performance.md](docs/performance.md) has the tables, also those that this version " +
      "loses.",
  );
}

/** The README with the figures of this run. Fails if the README has no place for them. */
export function withCost(readme, figures) {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error("The README has no place for the cost to a page.");
  return `${readme.slice(0, begin)}${BEGIN}\n\n${costOf(figures)}\n\n${readme.slice(end)}`;
}
