import type { Inputs, Program } from "./inputs.js";
import type { LocaleOption } from "./locale.js";
import type { Problem } from "./problems.js";
import type { Reason, Value } from "./units.js";

/** A number: decimal text such as `"0.25"`, or a JavaScript number, which means its shortest decimal. */
export type Numeric = string | number;

/** Which value of one input brings one figure to a target? */
export interface GoalSeekQuestion {
  /** The input to change: an input's id, or a cell such as `campaigns[0].leads`. Its unit must be a number. */
  input: string;
  /** The figure to bring to the target: a line's id, or a cell of a table such as `campaigns[0].ourCost`. */
  output: string;
  /** The wanted value of the figure. */
  target: Numeric;
  /**
   * Which side of the target is good enough if no value meets it: the first value at or beyond the target (`exactly`,
   * the default), or the value whose figure is still `atLeast` or `atMost` the target.
   */
  condition?: "exactly" | "atLeast" | "atMost" | undefined;
  /**
   * The number of decimals that the input may have, 0 to 20: 2 for cents, 4 for hundredths of a percent. Inputs that
   * are whole numbers always have 0. By default, a value has as many decimals as the target needs.
   */
  decimals?: number | undefined;
}

/** A value of the input that brings the figure to the target, or across it where the figure jumps. */
export interface Solution {
  /** The value of the input. */
  value: string;
  /** The end of a stretch on which the figure does not change, if `value` is the start of one. */
  to?: string;
  /** The figure at `value`. */
  output: string;
  /** `output` − target: 0 unless the figure jumps across the target, or no decimal of 28 digits meets it. */
  residual: string;
}

/** The answer to a goal seek, with the solutions in the order of their values. */
export interface GoalSeek {
  solutions: Solution[];
  /**
   * Why there is no solution: the figure does not reach the target within the bounds of the input (`noSolution`), does
   * not depend on the input (`notDependent`), or the figure or the input is not a number (`notNumeric`).
   */
  reason?: "noSolution" | "notDependent" | "notNumeric";
  /** The lowest and the highest figure that the search found, if it found no solution. */
  reached?: { minimum: string; maximum: string };
}

/** How much does each input change one figure? */
export interface SensitivityQuestion {
  /** The figure: a line's id, or a cell of a table. */
  output: string;
  /** The share by which each input is lowered and raised, above 0 and at most 1; 0.1 by default. */
  change?: Numeric | undefined;
  /** Ranges of single inputs in place of the share, by the path of the input. */
  ranges?: Record<string, { low: Numeric; high: Numeric }> | undefined;
}

/** The figure for one value of an input. */
export interface Variation {
  /** The value of the input. */
  input: string;
  /** The figure, or null. */
  output: string | null;
  /** Why the figure is missing. */
  reason?: Reason;
  /** Why the inputs are not valid with this value, such as shares that no longer add up to 1. */
  problems?: Problem[];
}

/** The effect of one input. */
export interface Effect {
  /** The path of the input. */
  input: string;
  low: Variation;
  high: Variation;
  /** The distance between both figures; null if one of them is missing. */
  swing: string | null;
}

/** The effects of all numeric inputs on a figure, the largest swing first. */
export interface Sensitivity {
  output: string;
  /** The figure for the inputs as they are. */
  base: string | null;
  effects: Effect[];
}

/** One of the two inputs of a grid. */
export interface GridAxis {
  /** The path of the input. */
  input: string;
  /** The ends; by default half and one and a half of the value, within the bounds of the input. */
  from?: Numeric | undefined;
  to?: Numeric | undefined;
  /** The number of values, 2 to 50; 11 by default. Whole inputs have fewer if there are not enough whole numbers. */
  steps?: number | undefined;
}

/** One figure over two inputs. */
export interface GridQuestion {
  output: string;
  rows: GridAxis;
  columns: GridAxis;
}

/** A figure over two inputs: `cells[row][column]`, null where the figure is missing or the inputs are not valid. */
export interface Grid {
  output: string;
  /** The values of the inputs, in ascending order. */
  rows: string[];
  columns: string[];
  cells: (string | null)[][];
}

/** Where does a small change of an input make a figure jump? */
export interface ThresholdsQuestion {
  /** The figure; by default the one in the headline, or the first number beside it if the headline is a word. */
  output?: string | undefined;
  /** The paths of the inputs to look at; all numeric inputs by default. */
  inputs?: readonly string[] | undefined;
}

/** The nearest value of an input at which the figure jumps. */
export interface Threshold {
  /** The first value of the input beyond the jump, seen from its present value. */
  input: string;
  /** The distance from the present value, with its sign. */
  distance: string;
  /** The figure there; null if it is missing. */
  output: string | null;
  /** The height of the jump: the figure at `input` − the figure just before; null if one of them is missing. */
  jump: string | null;
  /** The lines of texts, choices and flags that change at the jump, such as the tier. */
  changed: { line: string; from: Value; to: Value }[];
}

/** The nearest jumps on both sides of an input's present value. */
export interface InputThresholds {
  input: string;
  value: string;
  below?: Threshold;
  above?: Threshold;
}

/** The inputs with a threshold, in the order of the form. */
export interface Thresholds {
  output: string;
  /** The figure for the inputs as they are. */
  base: string | null;
  inputs: InputThresholds[];
}

/** An uncertain input: a triangular distribution with its ends and its peak. */
export interface UncertainRange {
  low: Numeric;
  likely: Numeric;
  high: Numeric;
}

/** What happens if some inputs are uncertain? */
export interface SimulationQuestion {
  /** The uncertain inputs by path. Whole inputs are rounded to the nearest whole number. */
  ranges: Record<string, UncertainRange>;
  /** The ids of the lines to simulate. */
  outputs: readonly string[];
  /** The number of trials, 1 to 1,000,000; 10,000 by default. */
  trials?: number | undefined;
  /** A whole number from 0 to 2^53 − 1; the same seed gives the same results everywhere. 1 by default. */
  seed?: number | undefined;
  /** A target for every output, or one by output: the result then has the chance of reaching at least that. */
  target?: Numeric | Record<string, Numeric> | undefined;
}

/** A bar of a histogram: `from` is included, `to` is not, except in the last bar. */
export interface Bar {
  from: number;
  to: number;
  count: number;
}

/** The distribution of one figure, in binary floats: an estimate. */
export interface Distribution {
  p10: number;
  p50: number;
  p90: number;
  mean: number;
  min: number;
  max: number;
  /** Equal bars from `min` to `max`: 40, or one if both are equal. */
  histogram: Bar[];
  /** The share of all trials in which the figure is at least the target. */
  chance?: number;
  /** The number of trials in which the figure is missing; they are left out of everything but `chance`. */
  missing: number;
}

/** The results of a simulation. */
export interface Simulation {
  trials: number;
  seed: number;
  /** By line; null if the figure is missing in every trial. */
  outputs: Record<string, Distribution | null>;
}

/**
 * The analyses of the core. Every method is synchronous. Invalid input, an unknown name or a question that is not valid
 * throws a `CalculationError`; a problem with a question has its path in the question, such as `target` or
 * `ranges.churn.low`.
 */
export interface Analyses {
  /**
   * Finds the values of one input that bring a figure to a target. Every solution is confirmed by the calculation itself.
   * The search tries several hundred values and finds each crossing of the target between two of them, also where the
   * figure jumps; it can miss two crossings between the same neighbors.
   */
  goalSeek(
    id: string,
    question: GoalSeekQuestion,
    inputs?: Inputs,
    program?: Program,
    options?: LocaleOption,
  ): GoalSeek;
  /**
   * Varies each numeric input that the program does not set, and ranks the inputs by their effect on a figure. A whole
   * number moves by at least 1; every value stays within the bounds of its input.
   */
  sensitivity(
    id: string,
    question: SensitivityQuestion,
    inputs?: Inputs,
    program?: Program,
    options?: LocaleOption,
  ): Sensitivity;
  /** Computes a figure for all pairs of values of two inputs. */
  grid(id: string, question: GridQuestion, inputs?: Inputs, program?: Program, options?: LocaleOption): Grid;
  /** Finds the nearest values of each input at which a figure jumps: the next tier, bracket or deal. */
  thresholds(
    id: string,
    question?: ThresholdsQuestion,
    inputs?: Inputs,
    program?: Program,
    options?: LocaleOption,
  ): Thresholds;
  /**
   * Computes figures for random values of uncertain inputs. The random numbers are those of xoshiro256++, with a stream
   * for each input; the same seed gives the same results in every browser and in Node.
   */
  simulate(
    id: string,
    question: SimulationQuestion,
    inputs?: Inputs,
    program?: Program,
    options?: LocaleOption,
  ): Simulation;
}
