import type { Problem } from "../../core/contract/index.js";
import { CalculationError } from "../../core/error.js";
import { type End, isEnd, type Wrong } from "./ranges.js";
import type { Simulator } from "./simulator.js";
import type { UncertainInput } from "./uncertain-inputs.js";

/** What the analyses refused in a question, by where a person corrects it. */
export interface Refused {
  target: Problem | undefined;
  /** By the path of the uncertain input. */
  ranges: Readonly<Record<string, Partial<Record<End, Problem>>>>;
  /** What no field of the tool has, such as a mistake in the entries of the form. */
  others: readonly Problem[];
}

/** The problems of a simulation that failed, while its question is still the one with the key. `output` is the figure. */
export function refusedIn({ failure }: Simulator, key: string | undefined, output: string): Refused {
  const isKnown = failure?.key === key && failure?.error instanceof CalculationError;
  const problems = isKnown ? (failure.error as CalculationError).problems : [];
  const ranges: Record<string, Partial<Record<End, Problem>>> = {};
  const others: Problem[] = [];
  let target: Problem | undefined;
  for (const problem of problems) {
    const [, path, end] = /^ranges\.(.+)\.(\w+)$/.exec(problem.path) ?? [];
    if (problem.path === "target") target ??= { ...problem, path: output };
    else if (path !== undefined && isEnd(end)) {
      ranges[path] = { [end]: { ...problem, path }, ...ranges[path] };
    } else others.push(problem);
  }
  return { target, ranges, others };
}

/** An uncertain input with the problem that the analyses found in its range, unless the form has found one. */
export function withRefused(row: UncertainInput, { ranges }: Refused): UncertainInput {
  const wrong: Partial<Record<End, Wrong>> = { ...ranges[row.entry.path], ...row.wrong };
  return { ...row, wrong };
}
