import { type Calculator, type Instance, instantiate } from "../../pkg/answer/answer.js";
import expected from "../../pkg/module.json";
import { type Answer, shapeAnswer } from "./boundary/answer.js";
import { encodeEntries } from "./boundary/encode-entries.js";
import { Parts } from "./boundary/figures.js";
import { Form } from "./boundary/form.js";
import { compile, type Start } from "./boundary/module.js";
import type { Names } from "./boundary/names.js";
import { Restarting } from "./boundary/restarting.js";
import type { Walk } from "./boundary/walk.js";
import type { Description, Inputs } from "./contract/index.js";
import { ChecksNeeded, checks } from "./load-checks.js";

/** A calculator that the build has linked with a ready-made program. */
export interface LinkedDefinition {
  /** The calculator in the form that the answer module reads. */
  text: string;
  /** The description under that program; its formulas are empty texts. */
  described: Description;
  names: Names;
}

/** The latest attempt to start the answer module of this page. */
let latest: Promise<Answers> | undefined;

/** The answer module, shared by all calculators of a page. It knows only calculators that are linked with a program. */
export class Answers {
  /** Starts the module on the first call; later calls share it. A failed start can be retried. */
  static start(): Promise<Answers> {
    const attempt = latest ?? startModule();
    latest = attempt;
    attempt.catch(() => {
      if (latest === attempt) latest = undefined;
    });
    return attempt;
  }

  /** The version of the definitions, which the module checks with each. */
  readonly version = expected.version;
  readonly #module: Restarting<Instance>;
  readonly #calculators = new Map<LinkedDefinition, Calculator>();
  readonly #forms = new Map<LinkedDefinition, Form>();

  constructor(start: Start<Instance>) {
    this.#module = new Restarting(start, () => this.#calculators.clear());
  }

  /**
   * Computes a calculator. Inputs that are left out have their defaults. Bad input throws a `CalculationError`, or
   * `ChecksNeeded` before the checks are loaded.
   */
  calculate(definition: LinkedDefinition, inputs: Inputs = {}): Answer {
    const form = this.#form(definition);
    const ask = (text: string) => this.#call(definition, (calculator) => calculator.calculate(text));
    if (checks) return checks.calculate(inputs, form, ask);
    const text = encodeEntries(inputs, form);
    const parts = text === undefined ? undefined : new Parts(ask(text));
    if (!parts || parts.isRefused) throw new ChecksNeeded();
    return shapeAnswer(parts, form);
  }

  /** The value of each node of a figure's formula. Throws `ChecksNeeded` before the checks are loaded. */
  walk(definition: LinkedDefinition, target: string, inputs?: Inputs): Walk {
    if (!checks) throw new ChecksNeeded();
    return checks.walk(target, inputs, this.#form(definition), (place, text) =>
      this.#call(definition, (calculator) => calculator.explain(...place, text)),
    );
  }

  #form(definition: LinkedDefinition): Form {
    const form = this.#forms.get(definition) ?? new Form(definition.described, definition.names);
    this.#forms.set(definition, form);
    return form;
  }

  #call<Answer>(definition: LinkedDefinition, question: (calculator: Calculator) => Answer): Answer {
    return this.#module.call((instance) => {
      const calculator = this.#calculators.get(definition) ?? instance.Calculator.read(definition.text);
      if (!calculator) throw new Error("The definition of a calculator is of another version.");
      this.#calculators.set(definition, calculator);
      return question(calculator);
    });
  }
}

async function startModule(): Promise<Answers> {
  const start = await compile(
    {
      instantiate,
      address: new URL("../../pkg/answer/answer_bg.wasm", import.meta.url),
      plain: () => import("../../pkg/plain/plain-answer.js"),
    },
    undefined,
  );
  return new Answers(start);
}
