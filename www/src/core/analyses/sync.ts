import type { LinkedDefinition } from "../answers.js";
import { Parts } from "../boundary/figures.js";
import { Form } from "../boundary/form.js";
import { encodeInputs } from "../boundary/inputs.js";
import { throwProblems } from "../boundary/problems.js";
import type { Analyses, Inputs } from "../contract/index.js";
import { grid } from "./grid.js";
import type { Asked } from "./question.js";
import type { Runner } from "./runner.js";
import { goalSeek } from "./seek.js";
import { sensitivity } from "./sensitivity.js";
import { NO_PROBLEMS, shapeSimulation, simulation } from "./simulate.js";
import { thresholds } from "./thresholds.js";

/** The analyses over programs in the form that `linked` takes. */
export type SyncAnalyses<Program> = {
  [Name in keyof Analyses]: (
    id: string,
    question: NonNullable<Parameters<Analyses[Name]>[1]>,
    inputs: Inputs | undefined,
    program: Program,
  ) => ReturnType<Analyses[Name]>;
};

/** The analyses of `load()`, which answer at once; `linked` gives a calculator with a program, and may throw its problems. */
export function analysesOver<Program>(
  runner: () => Runner,
  linked: (id: string, program: Program) => LinkedDefinition,
): SyncAnalyses<Program> {
  const formOf = ({ described, names }: LinkedDefinition) => new Form(described, names);
  function answered<Answer>(
    id: string,
    inputs: Inputs | undefined,
    program: Program,
    ask: (form: Form) => Asked<Answer>,
  ): Answer {
    const definition = linked(id, program);
    const form = formOf(definition);
    const asked = ask(form);
    if ("known" in asked) return asked.known;
    const sent = encodeInputs(inputs, form);
    const parts = new Parts(runner().ask(definition.text, asked.kind, asked.text, sent.text));
    throwProblems(sent, parts, form);
    return asked.read(parts, form, sent);
  }
  return {
    goalSeek: (id, question, inputs, program) =>
      answered(id, inputs, program, (form) => goalSeek(question, form)),
    sensitivity: (id, question, inputs, program) =>
      answered(id, inputs, program, (form) => sensitivity(question, form)),
    grid: (id, question, inputs, program) => answered(id, inputs, program, (form) => grid(question, form)),
    thresholds: (id, question, inputs, program) =>
      answered(id, inputs, program, (form) => thresholds(question, form, inputs ?? {})),
    simulate(id, question, inputs, program) {
      const definition = linked(id, program);
      const form = formOf(definition);
      const asked = simulation(question, form);
      const { text, trials, outputs } = asked;
      const sent = encodeInputs(inputs, form);
      const targets = outputs.map(({ target }) => target);
      const simulated = runner().simulate(definition.text, { text, trials, targets }, sent.text);
      throwProblems(sent, new Parts(simulated instanceof Uint8Array ? simulated : NO_PROBLEMS), form);
      return shapeSimulation(asked, simulated as Float64Array[]);
    },
  };
}
