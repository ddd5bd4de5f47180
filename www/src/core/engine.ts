import type { Model } from "../../pkg/partner_calculators.js";
import { applyProgram, type Settings } from "./boundary/apply-program.js";
import { type CompactCalculation, shapeCalculation } from "./boundary/decode.js";
import { encodeInputs, encodeProgram } from "./boundary/encode.js";
import { compile, type Start } from "./boundary/module.js";
import type { WasmSource } from "./boundary/source.js";
import type { Calculation, Calculators, Description, Inputs, Problem, Program } from "./contract/index.js";
import { CalculationError } from "./error.js";
import type { Walk } from "./explained.js";
import { Models, type Prepared } from "./models.js";

/** A calculator's definition, written by the build. */
export interface Definition {
  /** The definition in the form that the wasm module reads. */
  text: string;
  /** The description for the standard program; undefined for the rules for programs. */
  described?: Description;
}

/** The latest attempt to start the engine of this page or process. */
let latest: { source: WasmSource | undefined; engine: Promise<Engine> } | undefined;

/** The wasm module with its registered calculators, shared by the whole page or process. */
export class Engine implements Calculators {
  /**
   * Starts the engine on the first call; later calls share it. A failed start can be retried. A call with another
   * source uses that source only if the attempt before it fails.
   */
  static start(source?: WasmSource): Promise<Engine> {
    if (latest && latest.source === source) return latest.engine;
    const own = async () => new Engine(await compile(source));
    const attempt = { source, engine: latest ? latest.engine.catch(own) : own() };
    attempt.engine.catch(() => {
      if (latest === attempt) latest = undefined;
    });
    latest = attempt;
    return attempt.engine;
  }

  readonly version: string;
  /** Descriptions keyed by the definition's text, so that a new instance can register the definitions again. */
  readonly #definitions = new Map<string, Description | undefined>();
  #Instance: typeof Model | undefined;
  #models: Models | undefined;

  private constructor(private readonly startInstance: Start) {
    this.version = this.#instance().version();
  }

  /** Registers a calculator, unless it is already registered; throws if its definition is of another version. */
  define({ text, described }: Definition): void {
    if (this.#definitions.has(text)) return;
    const isKnown = this.#guarded(() => this.#instance().define(text));
    if (!isKnown) throw new Error("The definition of a calculator is of another version.");
    this.#definitions.set(text, described);
  }

  calculators(): { id: string; group: string }[] {
    return this.#described().map(({ id, group }) => ({ id, group }));
  }

  describe(id: string, program?: Program): Description {
    return structuredClone(this.description(id, encodeProgram(program)));
  }

  calculate(id: string, inputs?: Inputs, program?: Program): Calculation {
    return this.calculateOver(encodeProgram(program), id, inputs);
  }

  /** Like `calculate`, with an encoded program. */
  calculateOver(program: string, id: string, inputs?: Inputs): Calculation {
    const sent = encodeInputs(inputs);
    const description = this.description(id, program);
    const compact = this.ask<CompactCalculation>(program, ({ model }) => model.calculate(id, sent));
    return shapeCalculation(compact, description);
  }

  /** The value of each node of a figure's formula; `explained.ts` combines the values with the formula's tree. */
  walk(id: string, target: string, inputs?: Inputs, program?: Program): Walk {
    return this.walkOver(encodeProgram(program), id, target, inputs);
  }

  /** Like `walk`, with an encoded program. */
  walkOver(program: string, id: string, target: string, inputs?: Inputs): Walk {
    const sent = [named(target, "unknownField"), encodeInputs(inputs)] as const;
    this.description(id, program);
    return this.ask<Walk>(program, ({ model }) => model.walk(id, ...sent));
  }

  /** The description of a calculator for an encoded program, cached in the program's model. */
  description(id: string, program: string): Description {
    const alone = this.#described().find((each) => each.id === named(id, "unknownCalculator"));
    if (!alone) throw unknown(id, "unknownCalculator");
    return this.ask(program, ({ model, descriptions }) => {
      let description = descriptions.get(id);
      if (!description) {
        const settings = checked<Settings>(model.settings(id));
        description = applyProgram(alone, settings, program);
        descriptions.set(id, description);
      }
      return description;
    });
  }

  /** Calls the model of an encoded program; throws a `CalculationError` if the answer is a list of problems. */
  ask<Answer>(program: string, question: (prepared: Prepared) => unknown): Answer {
    const answer = this.#guarded(() => {
      this.#models ??= new Models(this.#instance());
      return question(this.#models.for(program));
    });
    return checked(answer);
  }

  /**
   * Discards the instance if a call breaks it, so that the next call starts a new one. No input should break the
   * module, but if it runs out of stack or memory, for example, its instance is left in an unknown state.
   */
  #guarded<Answer>(attempt: () => Answer): Answer {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof CalculationError)) this.#Instance = this.#models = undefined;
      throw error;
    }
  }

  #described(): Description[] {
    return [...this.#definitions.values()].filter((described) => described !== undefined);
  }

  #instance(): typeof Model {
    if (this.#Instance) return this.#Instance;
    const started = this.startInstance();
    for (const text of this.#definitions.keys()) started.define(text);
    this.#Instance = started;
    return started;
  }
}

/** Throws the problems in an answer, copied, because a refused program returns the same objects on every call. */
function checked<Result>(given: unknown): Result {
  const { problems } = given as { problems?: Problem[] };
  if (problems) throw new CalculationError(structuredClone(problems));
  return given as Result;
}

/** Rejects an id that is not a string as unknown, so that it does not reach the wasm module's memory. */
function named(id: unknown, code: "unknownCalculator" | "unknownField"): string {
  if (typeof id === "string") return id;
  throw unknown("", code);
}

function unknown(path: string, code: "unknownCalculator" | "unknownField"): CalculationError {
  return new CalculationError([{ path, code, params: {} }]);
}
