import { encodeProgram } from "./boundary/encode.js";
import type { WasmSource } from "./boundary/source.js";
import type { Core } from "./contract/index.js";
import { calculatorIds, everyDefinition } from "./definitions.js";
import { Engine } from "./engine.js";
import { explained, treesOf } from "./explained.js";
import { lint } from "./lint.js";
import { calculateMany } from "./many.js";

export type { WasmModule, WasmSource } from "./boundary/source.js";
export { CalculationError } from "./error.js";

/**
 * Loads the core with every calculator, in a browser, a worker or Node. The core module is loaded
 * from the folder of this script; if it is elsewhere, pass its address, its bytes or a compiled
 * module. If WebAssembly is missing or forbidden, the same core runs as plain JavaScript.
 */
export async function load(source?: WasmSource): Promise<Core> {
  const [engine, definitions, trees] = await Promise.all([
    Engine.start(source),
    everyDefinition(),
    Promise.all(calculatorIds.map(async (id) => [id, await treesOf(id)] as const)),
  ]);
  const treesById = new Map(trees);
  for (const definition of definitions) engine.define(definition);
  return {
    version: engine.version,
    calculators: () => engine.calculators(),
    describe: (id, program) => engine.describe(id, program),
    calculate: (id, inputs, program) => engine.calculate(id, inputs, program),
    calculateMany: (id, rows, program, options) => calculateMany(engine, id, rows, program, options),
    explain: (id, target, inputs, program) => {
      const over = encodeProgram(program);
      const walk = engine.walk(over, id, target, inputs);
      return explained(target, walk, engine.description(id, over), treesById.get(id) ?? {});
    },
    lint: (program) => lint(engine, program),
  };
}
