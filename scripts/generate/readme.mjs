import { listedCalculators } from "../lib/calculators.mjs";

const BEGIN = "<!-- The list of calculators, written by `npm run generate`. -->";
const END = "<!-- The end of the list. -->";

const row = ({ id, listing }) => `| \`${id}\` | ${listing.answers} | ${listing.for} |`;

/** Regenerates the table of calculators in the README. */
export function withCalculators(readme) {
  const [before, rest = ""] = readme.split(BEGIN);
  const [, after] = rest.split(END);
  if (after === undefined) throw new Error(`The README lacks ${BEGIN} or ${END}`);
  const table = ["| calculator | answers | for |", "|---|---|---|", ...listedCalculators().map(row)].join(
    "\n",
  );
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}
