import type { Core, Problem, Program } from "../../core/contract/index.js";
import { loadEditingWords } from "../../text/load-later-words.js";
import { problemSentence } from "../../text/problems.js";
import type { Wording } from "../../text/wording.js";
import { type Changes, ownProgram } from "./own-program.js";

/** The problems of the presets of a changed program. */
function refusals(core: Core, program: Program): { calculator: string; input: string; problem: Problem }[] {
  const found = core.lint(program).filter(({ level }) => level === "error");
  return found.flatMap(({ path, code, params }) => {
    const [, calculator, input] = /^program\.calculators\.([\w-]+)\.inputs\.(\w+)/.exec(path) ?? [];
    // Findings that are errors have the codes of problems.
    const problem = { path: input, code, params } as Problem;
    return calculator && input ? [{ calculator, input, problem }] : [];
  });
}

/** The program with those changes that are valid, and the problems of the others. */
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
