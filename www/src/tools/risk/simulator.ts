import type { Analyst } from "../../core/analyses/analyst.js";
import type { Inputs, Simulation, SimulationQuestion } from "../../core/contract/index.js";

/** A simulation and what it was asked. */
export interface Simulated {
  key: string;
  question: SimulationQuestion;
  simulation: Simulation;
}

/** The text by which two simulations are the same. */
export const simulationKey = (question: SimulationQuestion, inputs: Inputs): string =>
  JSON.stringify([question, inputs]);

/** Runs one simulation at a time, which can be canceled; the last result stays. */
export class Simulator {
  /** The last result. */
  result: Simulated | undefined;
  /** The number of trials that are done, and of all; undefined while nothing runs. */
  running: { done: number; all: number } | undefined;
  /** Why the last run has no result, with its key; undefined while one runs and after a result. */
  failure: { key: string; error: unknown } | undefined;
  #abort: AbortController | undefined;

  /** @param changed Called after progress, a result, a failure and a cancellation. */
  constructor(readonly changed: () => void) {}

  /** Runs a simulation; resolves to whether it was completed. */
  async run(analyst: () => Promise<Analyst>, question: SimulationQuestion, inputs: Inputs): Promise<boolean> {
    this.cancel();
    const abort = new AbortController();
    const { signal } = abort;
    this.#abort = abort;
    const key = simulationKey(question, inputs);
    this.failure = undefined;
    const running = { done: 0, all: question.trials ?? 0 };
    this.running = running;
    this.changed();
    const progress = (done: number) => {
      running.done = done;
      if (this.running === running) this.changed();
    };
    try {
      const found = await (await analyst()).simulate(question, inputs, { signal, progress });
      if (this.running !== running) return false;
      this.result = { key, question, simulation: found };
    } catch (error) {
      if (this.running !== running) return false;
      this.failure = { key, error };
    }
    this.running = undefined;
    this.changed();
    return this.failure === undefined;
  }

  /** Stops the simulation that runs, if one does. */
  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    if (!this.running) return;
    this.running = undefined;
    this.changed();
  }
}
