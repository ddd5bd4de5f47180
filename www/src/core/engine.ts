import { type Calculator, type Instance, instantiate, type Model } from "../../pkg/core/core.js";
import expected from "../../pkg/module.json";
import type { LinkedDefinition } from "./answers.js";
import { type Answer, readNotices } from "./boundary/answer.js";
import { applyProgram, type Settings } from "./boundary/apply-program.js";
import { shapeCalculation } from "./boundary/calculation.js";
import * as checked from "./boundary/checked.js";
import { Parts } from "./boundary/figures.js";
import { Form } from "./boundary/form.js";
import { compile, type Start } from "./boundary/module.js";
import type { Names } from "./boundary/names.js";
import { Restarting } from "./boundary/restarting.js";
import type { WasmSource } from "./boundary/source.js";
import type { Walk } from "./boundary/walk.js";
import type { Whole } from "./boundary/whole.js";
import type { Calculation, Description, Inputs, Notice, Problem } from "./contract/index.js";
import { CalculationError } from "./error.js";
import { type LinkedCalculator, Models } from "./models.js";
import { ownText } from "./program-texts.js";

/** A calculator's definition, written by the build. */
export interface Definition {
  /** The definition in the form that the core module reads. */
  text: string;
  /** The description for the standard program; undefined for the rules for programs. */
  described?: Description;
  names: Names;
}

/** The definition of a calculator that a page shows. */
type Described = Definition & { described: Description };

/** An instance of the core module with its models. */
interface Prepared {
  instance: Instance;
  models: Models;
}

/** A function, because some bundles have no address of their own, and importing them must not fail. */
const coreModule = () => ({
  instantiate,
  address: new URL("../../pkg/core/core_bg.wasm", import.meta.url),
  plain: () => import("../../pkg/plain/plain-core.js"),
});

/** The latest attempt to start the engine of this page or process. */
let latest: { source: WasmSource | undefined; engine: Promise<Engine> } | undefined;

/** The core module with its registered calculators, shared by the whole page or process. */
export class Engine {
  /**
   * Starts the engine on the first call; later calls share it. A failed start can be retried. A call with another
   * source uses that source only if the attempt before it fails.
   */
  static start(source?: WasmSource): Promise<Engine> {
    if (latest && latest.source === source) return latest.engine;
    const own = async () => new Engine(await compile(coreModule(), source));
    const attempt = { source, engine: latest ? latest.engine.catch(own) : own() };
    attempt.engine.catch(() => {
      if (latest === attempt) latest = undefined;
    });
    latest = attempt;
    return attempt.engine;
  }

  readonly version = expected.version;
  /** Definitions keyed by their text, so that a new instance can register them again. */
  readonly #definitions = new Map<string, Definition>();
  /** Those of calculators that a page shows, by id. */
  readonly #calculators = new Map<string, Described>();
  readonly #module: Restarting<Prepared>;

  private constructor(start: Start<Instance>) {
    this.#module = new Restarting(
      () => this.#prepare(start()),
      () => undefined,
    );
    // Start now, so that a module that cannot start fails here.
    this.#module.call(() => undefined);
  }

  /** Registers the definitions with a new instance. */
  #prepare(instance: Instance): Prepared {
    // Reject another version, which a caller may have passed, because it may encode calculators differently.
    if (instance.version() !== this.version)
      throw new Error(`The wasm module is not that of version ${this.version}.`);
    for (const text of this.#definitions.keys()) instance.Model.define(text);
    return { instance, models: new Models(instance.Model) };
  }

  /** Registers a calculator, unless it is already registered; throws if its definition is of another version. */
  define(definition: Definition): void {
    const { text } = definition;
    if (this.#definitions.has(text)) return;
    const isKnown = this.#module.call(({ instance }) => instance.Model.define(text));
    if (!isKnown) throw new Error("The definition of a calculator is of another version.");
    this.#definitions.set(text, definition);
    if (isDescribed(definition)) this.#calculators.set(definition.described.id, definition);
  }

  calculators(): { id: string; group: string }[] {
    return [...this.#calculators.values()].map(({ described: { id, group } }) => ({ id, group }));
  }

  /** The description of a calculator for an encoded program, to keep. */
  describe(id: string, program: string): Description {
    return structuredClone(this.description(id, program));
  }

  /** Computes a calculator over an encoded program. */
  calculate(program: string, id: string, inputs?: Inputs): Calculation {
    return shapeCalculation(this.answer(program, id, inputs), this.description(id, program));
  }

  /** Like `calculate`, as a page shows it. */
  answer(program: string, id: string, inputs?: Inputs): Answer {
    return checked.calculate(inputs, this.form(id, program), (text) =>
      this.#call(program, id, ({ calculator }) => calculator.calculate(text)),
    );
  }

  /** The value of each node of a figure's formula, over an encoded program. */
  walk(program: string, id: string, target: string, inputs?: Inputs): Walk {
    return checked.walk(target, inputs, this.form(id, program), (place, text) =>
      this.#call(program, id, ({ calculator }) => calculator.explain(...place, text)),
    );
  }

  /** The lines at some positions for each row of encoded inputs, encoded. */
  many(program: string, id: string, lines: Uint32Array, rows: string): Uint8Array {
    return this.#call(program, id, ({ calculator }) => calculator.many(lines, rows));
  }

  /** The description of a calculator for an encoded program. */
  description(id: string, program: string): Description {
    return this.form(id, program).description;
  }

  /** The description of a calculator for an encoded program, as the boundary needs it. */
  form(id: string, program: string): Form {
    return this.#call(program, id, ({ form }) => form);
  }

  /** A calculator linked with an encoded program, as the other modules read it. */
  linked(program: string, id: string): LinkedDefinition {
    return this.#call(program, id, ({ image, form }) => {
      return { text: image, described: form.description, names: form.names };
    });
  }

  /** Every value of an encoded program: those of its fields, then the rows of each of its lists. */
  whole(program: string): Whole {
    return this.#module.call(({ models }) => withoutProblems<Whole>(models.for(program).model.whole()));
  }

  /** The notices of a calculator without a description: the rules for programs. */
  notices(program: string, id: string): Notice[] {
    const rules = [...this.#definitions.values()].find(({ described }) => described === undefined);
    const names = rules?.names ?? { limits: [], notices: [] };
    return this.#module.call(({ instance, models }) => {
      const { model } = models.for(program);
      withoutProblems(model.settings(id));
      const calculator = instance.Calculator.read(model.image(id) ?? "");
      const answer = calculator?.calculate("") ?? new Uint8Array();
      calculator?.free();
      return readNotices(new Parts(answer), names);
    });
  }

  #call<Answer>(program: string, id: string, question: (linked: LinkedCalculator) => Answer): Answer {
    const alone = this.#calculators.get(named(id, "unknownCalculator"));
    if (!alone) throw unknown(id, "unknownCalculator");
    return this.#module.call(({ instance, models }) => {
      const { model, calculators } = models.for(program);
      const linked = calculators.get(id) ?? link(model, alone, program, instance.Calculator.read);
      calculators.set(id, linked);
      return question(linked);
    });
  }
}

const isDescribed = (definition: Definition): definition is Described => definition.described !== undefined;

/** Links a calculator with the program of a model; throws if the program has problems. */
function link(
  model: Model,
  { described, names }: Described,
  program: string,
  read: (image: string) => Calculator | undefined,
): LinkedCalculator {
  const settings = withoutProblems<Settings>(model.settings(described.id));
  const image = model.image(described.id) ?? "";
  const calculator = read(image);
  if (!calculator) throw new Error(`${described.id} has settings, but cannot be linked.`);
  return { calculator, image, form: new Form(applyProgram(described, settings, ownText(program)), names) };
}

/** Throws the problems in an answer, copied, because a refused program returns the same objects on every call. */
function withoutProblems<Result>(given: unknown): Result {
  const { problems } = given as { problems?: Problem[] };
  if (problems) throw new CalculationError(structuredClone(problems));
  return given as Result;
}

/** Rejects an id that is not a string as unknown, so that it does not reach the module's memory. */
function named(id: unknown, code: "unknownCalculator" | "unknownField"): string {
  if (typeof id === "string") return id;
  throw unknown("", code);
}

function unknown(path: string, code: "unknownCalculator" | "unknownField"): CalculationError {
  return new CalculationError([{ path, code, params: {} }]);
}
