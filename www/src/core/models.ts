import type { Calculator, Model } from "../../pkg/core/core.js";
import type { Form } from "./boundary/form.js";

/** Maximum number of cached models; a page rarely shows more than a handful of programs. */
const KEPT = 8;

/** A calculator that is linked with the program of a model. */
export interface LinkedCalculator {
  calculator: Calculator;
  /** The text that the calculator was read from. */
  image: string;
  form: Form;
}

/** A program's model, with its cached calculators by id. */
export interface Prepared {
  model: Model;
  calculators: Map<string, LinkedCalculator>;
}

/** Cache of one instance's models, keyed by the program's text; evicts the least recently used model. */
export class Models {
  readonly #prepared = new Map<string, Prepared>();
  /** The model of the last call, which most calls ask for again. */
  #latest: { program: string; prepared: Prepared } | undefined;

  constructor(private readonly Constructor: typeof Model) {}

  /** The model for a program; if the program has problems, each call of the model returns them. */
  for(program: string): Prepared {
    const latest = this.#latest;
    if (latest?.program === program) return latest.prepared;
    let prepared = this.#prepared.get(program);
    if (prepared) this.#prepared.delete(program);
    else prepared = { model: new this.Constructor(program), calculators: new Map() };
    this.#prepared.set(program, prepared);
    this.#latest = { program, prepared };
    this.#evict();
    return prepared;
  }

  #evict(): void {
    if (this.#prepared.size <= KEPT) return;
    for (const [program, { model, calculators }] of this.#prepared) {
      this.#prepared.delete(program);
      for (const { calculator } of calculators.values()) calculator.free();
      model.free();
      return;
    }
  }
}
