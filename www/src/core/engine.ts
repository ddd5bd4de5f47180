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

/** A calculator as the build writes it. */
export interface Definition {
  /** What the wasm module reads. */
  text: string;
  /** Its description over the standard program; the rules for programs have none. */
  described?: Description;
}

/** The engine of this page or process, or the latest attempt to start it. */
let latest: { source: WasmSource | undefined; engine: Promise<Engine> } | undefined;

/** The wasm module with the calculators that were made known to it: one for a page or a process. */
export class Engine implements Calculators {
  /**
   * The engine, started by whoever asks first. A failed attempt may be repeated; who asks with another source while one is
   * under way has that source tried should the attempt fail.
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
  /** By text, so that an instance can be told of them again. */
  readonly #definitions = new Map<string, Description | undefined>();
  #Instance: typeof Model | undefined;
  #models: Models | undefined;

  private constructor(private readonly startInstance: Start) {
    this.version = this.#instance().version();
  }

  /** Makes a calculator known; a known one stays as it is. */
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

  /** As `calculate`, over a program that was encoded before. */
  calculateOver(program: string, id: string, inputs?: Inputs): Calculation {
    const sent = encodeInputs(inputs);
    const description = this.description(id, program);
    const compact = this.ask<CompactCalculation>(program, ({ model }) => model.calculate(id, sent));
    return shapeCalculation(compact, description);
  }

  /** What each node of a figure's formula came to; `explained.ts` puts it together with the formula's tree. */
  walk(id: string, target: string, inputs?: Inputs, program?: Program): Walk {
    return this.walkOver(encodeProgram(program), id, target, inputs);
  }

  /** As `walk`, over a program that was encoded before. */
  walkOver(program: string, id: string, target: string, inputs?: Inputs): Walk {
    const sent = [named(target, "unknownField"), encodeInputs(inputs)] as const;
    this.description(id, program);
    return this.ask<Walk>(program, ({ model }) => model.walk(id, ...sent));
  }

  /** A description, put together once per program. */
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

  /** Asks a program's model. */
  ask<Answer>(program: string, question: (prepared: Prepared) => unknown): Answer {
    const answer = this.#guarded(() => {
      this.#models ??= new Models(this.#instance());
      return question(this.#models.for(program));
    });
    return checked(answer);
  }

  /**
   * No text that the module is given should break it. If it breaks all the same (for want of stack or memory, say), its
   * instance may be half-way through anything, so the next question goes to a fresh one.
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

/** What the wasm module gave, unless it gave problems. They are copied: a refused program has the same each time. */
function checked<Result>(given: unknown): Result {
  const { problems } = given as { problems?: Problem[] };
  if (problems) throw new CalculationError(structuredClone(problems));
  return given as Result;
}

/** An id that is no text would reach the wasm module's memory; it names nothing. */
function named(id: unknown, code: "unknownCalculator" | "unknownField"): string {
  if (typeof id === "string") return id;
  throw unknown("", code);
}

function unknown(path: string, code: "unknownCalculator" | "unknownField"): CalculationError {
  return new CalculationError([{ path, code, params: {} }]);
}
