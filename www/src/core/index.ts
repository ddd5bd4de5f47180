import { Runner } from "./analyses/runner.js";
import { analysesOver } from "./analyses/sync.js";
import { type LoadOptions, loadOptions, type WasmSource } from "./boundary/source.js";
import { ENGLISH } from "./boundary/texts.js";
import type { Core, LocaleOption, Program } from "./contract/index.js";
import { calculatorIds, everyDefinition } from "./definitions.js";
import { Engine } from "./engine.js";
import { explained, treesOf } from "./explained.js";
import { lint } from "./lint.js";
import { calculateMany } from "./many.js";
import { ProgramTexts } from "./program-texts.js";
import { wholeProgram } from "./whole-program.js";

export type { LoadOptions, WasmModule, WasmSource } from "./boundary/source.js";
export { CalculationError } from "./error.js";

/**
 * Loads the core with every calculator, in a browser, a worker or Node. The core module is loaded
 * from the folder of this script; if it is elsewhere, pass its address, its bytes or a compiled
 * module. If WebAssembly is missing or forbidden, the same core runs as plain JavaScript. With
 * `load({ locale: "de" })`, texts of programs are in that language.
 */
export async function load(given?: WasmSource | LoadOptions): Promise<Core> {
  const { source, analyses: ownAnalyses, locale: usual = ENGLISH } = loadOptions(given);
  // A host that places the core module elsewhere may have no use for analyses, so only calling one fails.
  const runner = Runner.start(ownAnalyses).catch(
    (error: unknown) =>
      new Error("The module of the analyses could not be loaded. Pass its address as load({ analyses }).", {
        cause: error,
      }),
  );
  const [engine, analyses, definitions, standard, trees] = await Promise.all([
    Engine.start(source),
    runner,
    everyDefinition(),
    import("../../programs/standard.json"),
    Promise.all(calculatorIds.map(async (id) => [id, await treesOf(id)] as const)),
  ]);
  const treesById = new Map(trees);
  for (const definition of definitions) engine.define(definition);
  const texts = new ProgramTexts(standard.default);
  const encoded = (program: Program | undefined, options?: LocaleOption) =>
    texts.encode(program, options?.locale ?? usual);
  const analyzed = analysesOver(
    () => {
      if (analyses instanceof Error) throw analyses;
      return analyses;
    },
    (id, over: string) => engine.linked(over, id),
  );
  const inFull = (over: string) => wholeProgram(over, engine.whole(over));
  return {
    version: engine.version,
    calculators: () => engine.calculators(),
    describe: (id, program, options) => engine.describe(id, encoded(program, options)),
    calculate: (id, inputs, program, options) => engine.calculate(encoded(program, options), id, inputs),
    calculateMany: (id, rows, program, options) =>
      calculateMany(engine, id, rows, encoded(program, options), options),
    explain: (id, target, inputs, program, options) => {
      const over = encoded(program, options);
      const walk = engine.walk(over, id, target, inputs);
      return explained(target, walk, engine.description(id, over), treesById.get(id) ?? {});
    },
    goalSeek: (id, question, inputs, program, options) =>
      analyzed.goalSeek(id, question, inputs, encoded(program, options)),
    sensitivity: (id, question, inputs, program, options) =>
      analyzed.sensitivity(id, question, inputs, encoded(program, options)),
    grid: (id, question, inputs, program, options) =>
      analyzed.grid(id, question, inputs, encoded(program, options)),
    thresholds: (id, question = {}, inputs, program, options) =>
      analyzed.thresholds(id, question, inputs, encoded(program, options)),
    simulate: (id, question, inputs, program, options) =>
      analyzed.simulate(id, question, inputs, encoded(program, options)),
    program: (program, options) => inFull(encoded(program, options)),
    lint: (program, options) => lint(engine, program, options?.locale),
  };
}
