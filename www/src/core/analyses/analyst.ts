import type {
  GoalSeek,
  GoalSeekQuestion,
  Grid,
  GridQuestion,
  Inputs,
  Sensitivity,
  SensitivityQuestion,
  Simulation,
  SimulationQuestion,
  Thresholds,
  ThresholdsQuestion,
} from "../contract/index.js";

/** Follows a simulation that takes a while. */
export interface Watch {
  /** Called with the number of trials that are done. */
  progress?(done: number): void;
  /** Ends the simulation; the promise is then rejected with the reason of the signal. */
  signal?: AbortSignal | undefined;
}

/**
 * The analyses of one calculator with one program, in a worker where that is possible. Bad inputs reject with a
 * `CalculationError`.
 */
export interface Analyst {
  goalSeek(question: GoalSeekQuestion, inputs: Inputs): Promise<GoalSeek>;
  sensitivity(question: SensitivityQuestion, inputs: Inputs): Promise<Sensitivity>;
  grid(question: GridQuestion, inputs: Inputs): Promise<Grid>;
  thresholds(question: ThresholdsQuestion, inputs: Inputs): Promise<Thresholds>;
  simulate(question: SimulationQuestion, inputs: Inputs, watch?: Watch): Promise<Simulation>;
  /** Ends the worker. */
  close(): void;
}
