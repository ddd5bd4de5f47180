import type { Core, Problem, Program } from "../../core/contract/index.js";
import { loadRestWords } from "../../text/load-words.js";
import { problemSentence } from "../../text/problems.js";
import type { Wording } from "../../text/wording.js";
import { type Changes, ownProgram } from "./own-program.js";

/** What the core has against the values of a changed program: the problems' paths within `program.calculators`. */
function refusals(core: Core, program: Program): { calculator: string; input: string; problem: Problem }[] {
  const found = core.lint(program).filter(({ level }) => level === "error");
  return found.flatMap(({ path, code, params }) => {
    const [, calculator, input] = /^program\.calculators\.([\w-]+)\.inputs\.(\w+)/.exec(path) ?? [];
    // A finding that is no rule's carries a problem's code.
    const problem = { path: input, code, params } as Problem;
    return calculator && input ? [{ calculator, input, problem }] : [];
  });
}

/** The program with its changes, but for those that do not work; and what is said of these. */
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
  const words = await loadRestWords("en");
  return {
    program: ownProgram(base, { ...changes, presets }),
    problems: Object.fromEntries(
      own.map(({ input, problem }) => [input, problemSentence(words, wording, problem)]),
    ),
  };
}
