import type { Core, Problem, Program } from "../../core/contract/index.js";
import { loadEditingWords } from "../../text/load-later-words.js";
import { problemSentence } from "../../text/problems.js";
import type { Wording } from "../../text/wording.js";
import { type Changes, ownProgram } from "./own-program.js";

/** The linter's errors about presets, by calculator and input. */
function refusals(core: Core, program: Program): { calculator: string; input: string; problem: Problem }[] {
  const found = core.lint(program).filter(({ level }) => level === "error");
  return found.flatMap(({ path, code, params }) => {
    const [, calculator, input] = /^program\.calculators\.([\w-]+)\.inputs\.(\w+)/.exec(path) ?? [];
    // The linter reports an invalid preset with the code and parameters of the input's problem.
    const problem = { path: input, code, params } as Problem;
    return calculator && input ? [{ calculator, input, problem }] : [];
  });
}

/**
 * Applies the valid changes to a program. The invalid ones are left out, and their problems are
 * returned as sentences for the inputs of the calculator in the preview.
 */
export async function changed(
  core: Core,
  base: Program | undefined,
  changes: Changes,
  wording: Wording,
  calculator: string,
): Promise<{ program: Program; problems: Record<string, string> }> {
  const program = ownProgram(base, changes);
  const refused = refusals(core, program);
  if (refused.length === 0) return { program, problems: {} };
  const presets = structuredClone(changes.presets);
  for (const { calculator: id, input } of refused) delete presets[id]?.[input];
  const own = refused.filter((each) => each.calculator === calculator);
  const words = await loadEditingWords("en");
  return {
    program: ownProgram(base, { ...changes, presets }),
    problems: Object.fromEntries(
      own.map(({ input, problem }) => [input, problemSentence(words, wording, problem)]),
    ),
  };
}
