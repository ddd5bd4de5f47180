import { type Analyst as Calculator, type Instance, instantiate } from "../../../pkg/analyses/analyses.js";
import { compile, type Start } from "../boundary/module.js";
import { Restarting } from "../boundary/restarting.js";
import type { WasmSource } from "../boundary/source.js";
import type { Kind } from "./question.js";

/** A function, because some bundles have no address of their own, and importing them must not fail. */
const analysesModule = () => ({
  instantiate,
  address: new URL("../../../pkg/analyses/analyses_bg.wasm", import.meta.url),
  plain: () => import("../../../pkg/plain/plain-analyses.js"),
});

/** A simulation for the module. */
export interface Trials {
  /** The encoded question. */
  text: string;
  trials: number;
  /** The target of each output, if it has one. */
  targets: readonly (number | undefined)[];
}

/** The distribution of each output, or the encoded problems with the inputs. */
export type Simulated = Float64Array[] | Uint8Array;

/** The latest attempt to start the module of this page, process or worker. */
let latest: { source: WasmSource | undefined; runner: Promise<Runner> } | undefined;

/** The analyses module, wherever it runs. Calculators are texts that the build or the core module has linked. */
export class Runner {
  /** Fetches and starts the module on the first call; later calls share it. A failed start can be retried. */
  static start(source?: WasmSource): Promise<Runner> {
    if (latest && latest.source === source) return latest.runner;
    const attempt = { source, runner: Runner.#compiled(source) };
    attempt.runner.catch(() => {
      if (latest === attempt) latest = undefined;
    });
    latest = attempt;
    return attempt.runner;
  }

  static async #compiled(source: WasmSource | undefined): Promise<Runner> {
    return new Runner(await compile(analysesModule(), source));
  }

  readonly #module: Restarting<Instance>;
  /** The calculator of the last question, which most questions ask again. */
  #latest: { image: string; calculator: Calculator } | undefined;

  constructor(start: Start<Instance>) {
    this.#module = new Restarting(start, () => {
      this.#latest = undefined;
    });
  }

  /** Answers a question about encoded inputs, or returns the encoded problems with these. */
  ask(image: string, kind: Kind, question: string, inputs: string): Uint8Array {
    return this.#module.call((instance) => this.#calculator(instance, image)[kind](question, inputs));
  }

  /** Runs a simulation to its end, and posts the number of trials that are done to the port. */
  simulate(image: string, { text, trials, targets }: Trials, inputs: string, port?: MessagePort): Simulated {
    return this.#module.call((instance) => {
      const simulation = new instance.Simulation(text);
      const problems = simulation.run(this.#calculator(instance, image), inputs, trials, port);
      const result = problems.length > 0 ? problems : distributions(simulation, targets);
      simulation.free();
      return result;
    });
  }

  /** Runs a simulation in portions, with a pause after each; `pause` may throw to end it. */
  async simulateInPortions(
    image: string,
    { text, trials, targets }: Trials,
    inputs: string,
    portion: number,
    pause: (done: number) => Promise<void>,
  ): Promise<Simulated> {
    const simulation = this.#module.call((instance) => new instance.Simulation(text));
    try {
      for (let done = 0; done < trials; done += portion) {
        const problems = this.#module.call((instance) =>
          simulation.run(
            this.#calculator(instance, image),
            inputs,
            Math.min(portion, trials - done),
            undefined,
          ),
        );
        if (problems.length > 0) return problems;
        await pause(Math.min(done + portion, trials));
      }
      return this.#module.call(() => distributions(simulation, targets));
    } finally {
      simulation.free();
    }
  }

  #calculator(instance: Instance, image: string): Calculator {
    if (this.#latest?.image === image) return this.#latest.calculator;
    this.#latest?.calculator.free();
    this.#latest = undefined;
    const calculator = instance.Analyst.read(image);
    if (!calculator) throw new Error("The definition of a calculator is of another version.");
    this.#latest = { image, calculator };
    return calculator;
  }
}

function distributions(
  simulation: InstanceType<Instance["Simulation"]>,
  targets: readonly (number | undefined)[],
): Float64Array[] {
  return targets.map((target, output) => simulation.distribution(output, target ?? 0));
}
