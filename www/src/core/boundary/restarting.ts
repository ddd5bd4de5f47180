import { CalculationError } from "../error.js";
import type { Start } from "./module.js";

/**
 * An instance of a module, replaced after a call breaks it. No input should break a module, but if it runs out of stack
 * or memory, for example, its instance is left in an unknown state.
 */
export class Restarting<Instance> {
  #instance: Instance | undefined;

  /** `discard` is called when an instance is discarded, with everything that belongs to it. */
  constructor(
    private readonly start: Start<Instance>,
    private readonly discard: () => void,
  ) {}

  /** Calls the instance, or a new one if there is none. A `CalculationError` does not break it; any other error does. */
  call<Answer>(attempt: (instance: Instance) => Answer): Answer {
    try {
      this.#instance ??= this.start();
      return attempt(this.#instance);
    } catch (error) {
      if (!(error instanceof CalculationError)) {
        this.#instance = undefined;
        this.discard();
      }
      throw error;
    }
  }
}
