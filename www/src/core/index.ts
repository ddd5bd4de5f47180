import type { WasmSource } from "./boundary/source.js";
import type { Calculators, Core, Inputs, Program } from "./contract/index.js";
import { everyDefinition } from "./definitions.js";
import { Engine } from "./engine.js";
import { CalculationError } from "./error.js";
import { lint } from "./lint.js";
import { refuseBadPresets } from "./presets.js";

export type { WasmModule, WasmSource } from "./boundary/source.js";
export { CalculationError } from "./error.js";

/**
 * Loads the core with every calculator, in a browser, a worker or Node. The wasm module is found beside this one;
 * hosts that place it elsewhere give its address, its bytes or a compiled module. Where WebAssembly is missing or
 * forbidden the same core runs as plain JavaScript, a script beside this one, whatever was given.
 */
export async function load(source?: WasmSource): Promise<Core> {
  const [engine, definitions] = await Promise.all([Engine.start(source), everyDefinition()]);
  for (const definition of definitions) engine.define(definition);
  const over = (program: Program | undefined): Engine => {
    refuseBadPresets(engine, program);
    return engine;
  };
  return {
    version: engine.version,
    calculators: () => engine.calculators(),
    describe: (id, program) => over(program).describe(id, program),
    calculate: (id, inputs, program) => over(program).calculate(id, inputs, program),
    calculateMany: (id, rows, program) => calculateMany(over(program), id, rows, program),
    explain: (id, target, inputs, program) => over(program).explain(id, target, inputs, program),
    lint: (program) => lint(engine, program),
  };
}

function calculateMany(
  engine: Calculators,
  id: string,
  rows: readonly Inputs[],
  program: Program | undefined,
): ReturnType<Core["calculateMany"]> {
  // What is asked for is wrong as a whole, not row by row.
  engine.describe(id, program);
  return rows.map((inputs) => {
    try {
      return { values: engine.calculate(id, inputs, program).values };
    } catch (error) {
      if (error instanceof CalculationError) return { problems: error.problems };
      throw error;
    }
  });
}
