import type { Calculation, Explanation } from "./calculation.js";
import type { Description } from "./description.js";
import type { Inputs, Program } from "./inputs.js";
import type { Finding, Problem } from "./problems.js";
import type { Value } from "./units.js";

/** What calculators are asked for. Every method is synchronous. Bad input throws a `CalculationError`. */
export interface Calculators {
  /** The model's version. */
  readonly version: string;
  /** Which calculators there are. */
  calculators(): { id: string; group: string }[];
  /** Its inputs with their bounds and defaults, its lines with their formulas, its charts. */
  describe(id: string, program?: Program): Description;
  /** Its figures. What is left out of the inputs is taken from their defaults. */
  calculate(id: string, inputs?: Inputs, program?: Program): Calculation;
}

/** The core, loaded. */
export interface Core extends Calculators {
  /** How one figure came about: `target` is a line's id, or a cell such as `campaigns[0].ourCost`. */
  explain(id: string, target: string, inputs?: Inputs, program?: Program): Explanation;
  /** Many inputs at once: values or problems for each. */
  calculateMany(
    id: string,
    rows: readonly Inputs[],
    program?: Program,
  ): ({ values: Record<string, Value> } | { problems: Problem[] })[];
  /** Everything that is wrong with a program or worth a second look: errors first. Never throws. */
  lint(program: Program): Finding[];
}
