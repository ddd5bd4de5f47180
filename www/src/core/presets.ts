import type { Problem, Program } from "./contract/index.js";
import type { Engine } from "./engine.js";
import { CalculationError } from "./error.js";
import type { Prepared } from "./models.js";

/** What was found in programs that are kept ready. */
const found = new WeakMap<Prepared, Problem[]>();

/**
 * A program that sets something impossible for one calculator is refused for all: whoever wrote it should hear of it
 * wherever it is used.
 */
export function refuseBadPresets(engine: Engine, program: Program | undefined): void {
  if (typeof program?.calculators !== "object" || program.calculators === null) return;
  const prepared = engine.prepare(program);
  let problems = found.get(prepared);
  if (!problems) {
    problems = badPresets(engine, program, program.calculators);
    found.set(prepared, problems);
  }
  if (problems.length > 0) throw new CalculationError(structuredClone(problems));
}

function badPresets(engine: Engine, program: Program, presets: object): Problem[] {
  const known = engine.calculators().map(({ id }) => id);
  return Object.keys(presets).flatMap((id) => {
    if (known.includes(id)) return problemsOf(() => engine.describe(id, program));
    return [{ path: `program.calculators.${id}`, code: "unknownCalculator", params: {} }];
  });
}

/** What is wrong when something is attempted. */
export function problemsOf(attempt: () => unknown): Problem[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
}
