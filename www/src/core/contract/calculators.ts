import type { Analyses } from "./analyses.js";
import type { Calculation, Explanation } from "./calculation.js";
import type { Description } from "./description.js";
import type { Inputs, Program } from "./inputs.js";
import type { LocaleOption } from "./locale.js";
import type { Finding, Problem } from "./problems.js";
import type { Value } from "./units.js";

/** The calculators. Every method is synchronous. Invalid input throws a `CalculationError`. */
export interface Calculators {
  /** The version of the calculators. */
  readonly version: string;
  /** All calculators. */
  calculators(): { id: string; group: string }[];
  /** Describes a calculator: inputs with bounds and defaults, lines with formulas, charts. */
  describe(id: string, program?: Program, options?: LocaleOption): Description;
  /** Computes a calculator. Omitted inputs have their defaults. */
  calculate(id: string, inputs?: Inputs, program?: Program, options?: LocaleOption): Calculation;
}

/** Settings of `calculateMany`. */
export interface ManyOptions extends LocaleOption {
  /** The ids of the lines to compute; all lines by default. */
  lines?: readonly string[] | undefined;
}

/** The values of the lines by id, or the problems of the row's inputs. */
export type RowResult = { values: Record<string, Value> } | { problems: Problem[] };

/** The loaded core. */
export interface Core extends Calculators, Analyses {
  /**
   * Explains how a figure was computed. `target` is a line's id, or a cell such as
   * `campaigns[0].ourCost`.
   */
  explain(
    id: string,
    target: string,
    inputs?: Inputs,
    program?: Program,
    options?: LocaleOption,
  ): Explanation;
  /**
   * Computes a list of inputs; returns the values or the problems of each. With `lines`, only these
   * lines are computed, and what they need.
   */
  calculateMany(id: string, rows: readonly Inputs[], program?: Program, options?: ManyOptions): RowResult[];
  /**
   * Returns a program in full, as a file that omits nothing: inherited values included, numbers as
   * decimal strings, and each text in one language, that of the locale. Without a program, the
   * standard program. Reading the result gives the same program.
   */
  program(program?: Program, options?: LocaleOption): Program;
  /**
   * Checks a program. Returns errors first, then warnings; never throws. With a locale, it also
   * names each text that has languages, but not that of the locale.
   */
  lint(program: Program, options?: LocaleOption): Finding[];
}
