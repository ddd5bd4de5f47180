import type { Texts } from "../as-text/texts.js";
import type { Problem } from "../core/contract/index.js";
import { kebab } from "./spelling.js";

/** Where the values of a call come from. */
export interface Places {
  /** The places of inputs by id: an option, or the name of a file. */
  inputs: ReadonlyMap<string, string>;
  program: string | undefined;
}

/** The place of a problem as the caller wrote it: `--sponsorship`, or `inputs.json, campaigns[2].cost`. */
function placeOf({ path }: Problem, { inputs, program }: Places): string {
  if (path === "program" || path.startsWith("program.")) {
    return `${program ?? "--program"}, ${path.replace(/^program\.?/, "") || "program"}`;
  }
  const [, id = path, rest = ""] = /^(\w+)(.*)$/.exec(path) ?? [];
  const place = inputs.get(id);
  return place === undefined || place.startsWith("--") ? `--${kebab(id)}${rest}` : `${place}, ${path}`;
}

/** A line for each problem: the option or the file with the mistake, then the sentence about it. */
export const problemLines = (texts: Texts, problems: readonly Problem[], places: Places): string[] =>
  problems.map((problem) => `${placeOf(problem, places)}: ${texts.problem(problem)}`);
