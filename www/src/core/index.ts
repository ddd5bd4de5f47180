import type { Calculation, Core, Description, Explanation, Inputs, Problem, Program } from "./contract.js";
import { crossing } from "./crossing.js";
import { CalculationError } from "./error.js";
import { Models, type Prepared } from "./models.js";
import { instantiate } from "./module.js";
import {
  type CompactCalculation,
  type CompactExplanation,
  shapeCalculation,
  shapeExplanation,
} from "./shape.js";
import type { WasmSource } from "./source.js";

export { CalculationError } from "./error.js";
export type { WasmSource } from "./source.js";

/**
 * Loads the core, in a browser, a worker or Node. The wasm module is found beside this one;
 * hosts that place it elsewhere give its address, its bytes or a compiled module.
 */
export async function load(source?: WasmSource): Promise<Core> {
  const Model = await instantiate(source);
  const models = new Models(Model);

  function describe(id: string, program?: Program): Description {
    return structuredClone(described(models.for(program), id));
  }

  function calculate(id: string, inputs?: Inputs, program?: Program): Calculation {
    const prepared = models.for(program);
    const description = described(prepared, id);
    return shapeCalculation(
      checked<CompactCalculation>(prepared.model.calculate(id, ...crossing(inputs))),
      description,
    );
  }

  function explain(id: string, target: string, inputs?: Inputs, program?: Program): Explanation {
    const prepared = models.for(program);
    described(prepared, id);
    const figure = named(target, "unknownField");
    return shapeExplanation(checked<CompactExplanation>(prepared.model.explain(id, figure, inputs)));
  }

  function calculateMany(
    id: string,
    rows: readonly Inputs[],
    program?: Program,
  ): ReturnType<Core["calculateMany"]> {
    described(models.for(program), id);
    return rows.map((inputs) => {
      try {
        return { values: calculate(id, inputs, program).values };
      } catch (error) {
        if (error instanceof CalculationError) return { problems: error.problems };
        throw error;
      }
    });
  }

  return {
    version: Model.version(),
    calculators: () => Model.calculators() as { id: string; group: string }[],
    describe,
    calculate,
    calculateMany,
    explain,
  };
}

/** A description, asked for once per program. */
function described({ model, descriptions }: Prepared, id: string): Description {
  let description = descriptions.get(named(id, "unknownCalculator"));
  if (!description) {
    description = checked<Description>(model.describe(id));
    descriptions.set(id, description);
  }
  return description;
}

/** What the wasm module gave, unless it gave problems. */
function checked<Result>(given: unknown): Result {
  const { problems } = given as { problems?: Problem[] };
  if (problems) throw new CalculationError(problems);
  return given as Result;
}

/** An id that is no text would reach the wasm module's memory; it names nothing. */
function named(id: unknown, code: "unknownCalculator" | "unknownField"): string {
  if (typeof id === "string") return id;
  throw new CalculationError([{ path: "", code, params: {} }]);
}
