import type { Model } from "../../pkg/partner_calculators.js";
import { described, type Settings } from "./boundary/apply-program.js";
import {
  type CompactCalculation,
  type CompactExplanation,
  shapeCalculation,
  shapeExplanation,
} from "./boundary/decode.js";
import { crossing } from "./boundary/encode-inputs.js";
import { instantiate } from "./boundary/module.js";
import type { WasmSource } from "./boundary/source.js";
import type {
  Calculation,
  Calculators,
  Description,
  Explanation,
  Finding,
  Inputs,
  Notice,
  Problem,
  Program,
} from "./contract/index.js";
import { CalculationError } from "./error.js";
import { Models, type Prepared } from "./models.js";

/** A calculator as the build writes it. */
export interface Definition {
  /** What the wasm module reads. */
  text: string;
  /** Its description over the standard program; the rules for programs have none. */
  described?: Description;
}

/** A rule for programs that holds; its code says where and what. */
export type Rule = Omit<Notice, "level"> & { level: Finding["level"] };

/** The calculators that were made known to the wasm module, by id. */
const known = new Map<string, Description>();

let models: Models | undefined;

/** The wasm module with the calculators that were made known to it: one for a page or a process. */
export class Engine implements Calculators {
  /** Instantiates the module; a failed attempt may be repeated. */
  static async start(source?: WasmSource): Promise<Engine> {
    return new Engine(await instantiate(source));
  }

  readonly #models: Models;
  readonly version: string;

  private constructor(private readonly Constructor: typeof Model) {
    models ??= new Models(Constructor);
    this.#models = models;
    this.version = Constructor.version();
  }

  /** Makes a calculator known; a known one stays as it is. */
  define({ text, described }: Definition): void {
    if (described && known.has(described.id)) return;
    if (!this.Constructor.define(text))
      throw new Error("The definition of a calculator is of another version.");
    if (described) known.set(described.id, described);
  }

  calculators(): { id: string; group: string }[] {
    return [...known.values()].map(({ id, group }) => ({ id, group }));
  }

  describe(id: string, program?: Program): Description {
    return structuredClone(this.#described(this.#models.for(program), id, program));
  }

  calculate(id: string, inputs?: Inputs, program?: Program): Calculation {
    // Before a model is taken: getters among the inputs may ask for others, and few are kept.
    const sent = crossing(inputs);
    const prepared = this.#models.for(program);
    const description = this.#described(prepared, id, program);
    return shapeCalculation(checked<CompactCalculation>(prepared.model.calculate(id, ...sent)), description);
  }

  explain(id: string, target: string, inputs?: Inputs, program?: Program): Explanation {
    const prepared = this.#models.for(program);
    this.#described(prepared, id, program);
    const figure = named(target, "unknownField");
    return shapeExplanation(checked<CompactExplanation>(prepared.model.explain(id, figure, inputs)));
  }

  /** A program, read and kept ready; throws a `CalculationError` when it is refused. */
  prepare(program: Program | undefined): Prepared {
    return this.#models.for(program);
  }

  /** The rules that hold of a program: the notices of a calculator that is not listed with the others. */
  rules(program: Program): Rule[] {
    const { model } = this.#models.for(program);
    return checked<{ notices: Rule[] }>(model.calculate("rules", "", undefined)).notices;
  }

  /** A description, put together once per program. */
  #described({ model, descriptions }: Prepared, id: string, program?: Program): Description {
    let description = descriptions.get(named(id, "unknownCalculator"));
    if (!description) {
      const alone = known.get(id);
      if (!alone) throw unknown(id, "unknownCalculator");
      description = described(alone, checked<Settings>(model.settings(id)), program);
      descriptions.set(id, description);
    }
    return description;
  }
}

/** What the wasm module gave, unless it gave problems. */
function checked<Result>(given: unknown): Result {
  const { problems } = given as { problems?: Problem[] };
  if (problems) throw new CalculationError(problems);
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
